using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging.Abstractions;
using Naober.Core.Organisations;
using Naober.Functions.Flows;
using Naober.Functions.Tests.Crashes;
using Naober.Functions.Tests.Fakes;
using Naober.Functions.Triggers.Timers;
using Xunit;

namespace Naober.Functions.Tests.BadDays;

public sealed class OutlookAbsencesTests
{
    private static readonly PersonId Anna = new("anna");

    private readonly World _world = new();

    [Fact]
    public async Task Who_is_away_by_Outlook_is_away_here_and_the_deputy_gets_the_signal()
    {
        _world.Mailboxes.Replies[Anna] = new AutomaticReplies.On();

        await ReadAsync();

        Assert.Equal(AbsenceSource.Outlook, Assert.Single(_world.Person("anna").Absences).Source);
        var story = new Story(_world);
        await story.RecordTextAsync(Story.Ordinary);
        await _world.RunUntilQuietAsync();
        Assert.Equal(new PersonId("bert"), Assert.Single(_world.Teams.Current).Person);
        Assert.Contains("(volgens Outlook)", await PageAsync("/beheer/mensen/anna"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_is_back_is_back_here()
    {
        _world.Mailboxes.Replies[Anna] = new AutomaticReplies.On();
        await ReadAsync();
        _world.Mailboxes.Replies.Clear();

        await ReadAsync();

        Assert.Empty(_world.Person("anna").Absences);
    }

    [Fact]
    public async Task What_the_coordinator_saved_at_the_same_moment_is_kept()
    {
        _world.Mailboxes.Replies[Anna] = new AutomaticReplies.On();
        var written = new Absence(new DateOnly(2026, 12, 1), Until: null);
        _world.Mailboxes.Meanwhile = () =>
        {
            _world.Mailboxes.Meanwhile = static () => { };
            _world.Directory.Change(d => d.With(d.People[Anna] with { Absences = [written] }));
        };

        await ReadAsync();

        Assert.Equal(2, _world.Person("anna").Absences.Count);
        Assert.Contains(written, _world.Person("anna").Absences);
    }

    [Fact]
    public async Task While_Graph_is_away_everybody_stays_as_they_were_and_after_hours_the_coordinator_is_told()
    {
        _world.Mailboxes.Replies[Anna] = new AutomaticReplies.On();
        await ReadAsync();
        _world.Mailboxes.Down = true;
        _world.Clock.Advance(TimeSpan.FromHours(7));

        await ReadAsync();

        Assert.Single(_world.Person("anna").Absences);
        Assert.Contains("Naober kan de afwezigheid in Outlook nu niet lezen.", await PageAsync("/beheer"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_mailbox_that_cannot_be_read_is_counted_on_the_page_of_the_coordinator()
    {
        _world.Mailboxes.Replies[Anna] = null;

        await ReadAsync();

        Assert.Contains("Van 1 collega kan Naober de afwezigheid in Outlook niet lezen.", await PageAsync("/beheer"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_mailbox_is_read_unless_the_organisation_switched_it_on()
    {
        _world.Mailboxes.Meanwhile = () => Assert.Fail("A mailbox was read.");
        var timer = new ReadAbsencesFunction(
            new OutlookAbsences(_world.Mailboxes, _world.Directory, _world.Organisation, _world.Clock),
            _world.Organisation with { AbsencesFromOutlook = false },
            _world.Standings,
            _world.Clock,
            NullLogger<ReadAbsencesFunction>.Instance);

        await timer.RunAsync(new TimerInfo(), CancellationToken.None);

        Assert.Empty(await _world.Standings.ListAsync(CancellationToken.None));
    }

    private async Task<string> PageAsync(string path) => (await _world.AskAsync(TestRequest.Get(path).As(_world.Person("els")))).Body;

    private async Task ReadAsync()
    {
        await _world.TickAsync("ReadAbsences");
        Assert.Empty(_world.Faults);
    }
}
