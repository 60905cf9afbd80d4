using Naober.Core.Organisations;
using Naober.Functions.Ports;
using Naober.Functions.Tests.Fakes;
using Naober.Functions.Web;
using Xunit;

namespace Naober.Functions.Tests.Privacy;

/// <summary>Housekeeping that fails, stands still or never ran is red on the coordinator's front page.</summary>
public sealed class StandingTests
{
    private static readonly string[] Lines =
    [
        "Het wissen loopt achter: wij bewaren gegevens langer dan mag.",
        "Het wissen bij Twilio loopt achter.",
        "De sleutels zijn niet gecontroleerd.",
        "Het overzicht van inzage is niet gecontroleerd.",
        "Naober kan de afwezigheid in Outlook nu niet lezen.",
        "Dan waarschuwt Naober nu niemand.",
        "Naober kan nu niet nakijken of er een sms mist.",
    ];

    private readonly World _world = new();

    [Fact]
    public async Task A_new_installation_is_not_red_before_its_first_night()
    {
        Assert.Empty(await RedAsync());
        _world.Clock.Advance(TimeSpan.FromHours(2));
        await _world.TickAsync("EscalateSignals");
        await _world.TickAsync("ReconcileInbound");

        Assert.Empty(await RedAsync());
    }

    [Fact]
    public async Task What_never_ran_is_red_once_it_should_have()
    {
        await RedAsync();
        _world.Clock.Advance(TimeSpan.FromHours(37));

        Assert.Equal(Lines, await RedAsync());
    }

    [Fact]
    public async Task What_never_ran_is_red_also_when_everything_else_does()
    {
        await RedAsync();
        _world.Clock.Advance(TimeSpan.FromHours(37));
        foreach (var function in (string[])["ForgetTexts", "RewrapKeys", "CheckAccessLog", "ReadAbsences", "EscalateSignals", "ReconcileInbound"])
        {
            await _world.TickAsync(function);
        }

        Assert.Equal([Lines[0]], await RedAsync());
    }

    [Theory]
    [InlineData("ExpirePersonalData", 0, 36)]
    [InlineData("ForgetTexts", 1, 3)]
    [InlineData("RewrapKeys", 2, 6)]
    [InlineData("CheckAccessLog", 3, 36)]
    [InlineData("ReadAbsences", 4, 6)]
    [InlineData("EscalateSignals", 5, 0.25)]
    [InlineData("ReconcileInbound", 6, 1)]
    public async Task What_stands_still_is_red_after_its_hours_and_well_again_after_a_run(string function, int line, double hours)
    {
        await _world.TickAsync(function);
        _world.Clock.Advance(TimeSpan.FromHours(hours));
        Assert.DoesNotContain(Lines[line], await RedAsync());
        _world.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Contains(Lines[line], await RedAsync());

        await _world.TickAsync(function);

        Assert.DoesNotContain(Lines[line], await RedAsync());
    }

    [Fact]
    public async Task What_the_organisation_switched_off_is_not_red_however_it_stood()
    {
        Standing[] kept = [new(Standings.Absences, _world.Clock.Now, Left: 2), .. Standings.Watched.Skip(1).Select(name => new Standing(name, _world.Clock.Now))];
        _world.Clock.Advance(TimeSpan.FromMinutes(10));
        string[] Red(Organisation organisation) => [.. new StandingViews(organisation, _world.Clock).Alerts(kept).Select(a => a.Text)];

        Assert.Contains("afwezigheid in Outlook", Assert.Single(Red(_world.Organisation)), StringComparison.Ordinal);
        Assert.Empty(Red(_world.Organisation with { AbsencesFromOutlook = false }));
        kept = kept[1..];
        _world.Clock.Advance(TimeSpan.FromDays(2));
        Assert.DoesNotContain(Red(_world.Organisation with { AbsencesFromOutlook = false }), r => r.Contains("Outlook", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("EscalateSignals", 5)]
    [InlineData("ReconcileInbound", 6)]
    public async Task What_fails_each_time_is_red_though_it_starts(string function, int line)
    {
        await _world.TickAsync(function);
        (_world.Signals.Down, _world.Twilio.ListDown) = (true, true);
        _world.Clock.Advance(TimeSpan.FromHours(2));
        await _world.TickAsync(function);
        (_world.Signals.Down, _world.Twilio.ListDown) = (false, false);

        Assert.Single(_world.Faults);
        Assert.Contains(Lines[line], await RedAsync());
    }

    [Fact]
    public async Task Looking_again_does_not_begin_anew()
    {
        await RedAsync();
        var began = Assert.Single(await _world.Standings.ListAsync(CancellationToken.None));
        _world.Clock.Advance(TimeSpan.FromDays(1));
        await RedAsync();

        Assert.Equal(began, Assert.Single(await _world.Standings.ListAsync(CancellationToken.None)));
        Assert.Equal(Standings.Begin, began.Name);
    }

    [Fact]
    public async Task Texts_that_Twilio_does_not_let_go_are_counted_and_red()
    {
        await _world.ReceiveTextAsync("SM00000000000000000000000000000001", "+31612345678", "Mijn buurvrouw in Almen ziet niemand meer");
        await _world.RunUntilQuietAsync();
        _world.Twilio.Keeps = static _ => true;
        _world.Clock.Advance(TimeSpan.FromHours(25));
        await _world.TickAsync("ForgetTexts");

        Assert.Contains("Twilio bewaart 2 berichten te lang.", await PageAsync(), StringComparison.Ordinal);
    }

    private async Task<string[]> RedAsync()
    {
        var page = await PageAsync();
        return [.. Lines.Where(l => page.Contains(l, StringComparison.Ordinal))];
    }

    private async Task<string> PageAsync() => (await _world.AskAsync(TestRequest.Get("/beheer").As(_world.Person("els")))).Body;
}
