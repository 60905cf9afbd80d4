using Naober.Core.Calendar;
using Naober.Core.Organisations;
using Naober.Core.Routing;
using Naober.Core.Signals;
using Naober.Core.Texts;
using Naober.Functions.Ports;
using Naober.Functions.Settings;

namespace Naober.Functions.Flows;

/// <summary>
/// The test of today: a text of our own that goes the way of every text and ends with the coordinator being notified of it. That notification is
/// kept as for any signal, so it is also the record of when the test arrived.
/// </summary>
public sealed class DailyTests(
    IFrontDoor door, IClaims claims, OutwardStep step, TeamsChannel teams, ITextMessages texts, Organisation organisation, PublicAddress address, TimeProvider clock)
{
    /// <summary>When the test of today arrived, UTC; null: not yet, or there is none.</summary>
    public async Task<DateTimeOffset?> FindArrivalAsync(CancellationToken ct)
    {
        var done = await claims.ListDoneAsync(TestSignals.IdOf(Today), ct);
        return done.Where(s => Steps.IsNotice(s.Key) && s.Value.WasSent).Select(s => (DateTimeOffset?)s.Value.At).Min();
    }

    /// <summary>Whether it should have arrived by now.</summary>
    public bool IsOverdue => DailyTest.IsOverdue(organisation.Hours, clock.GetUtcNow());

    public Task<bool> TryAsync(CancellationToken ct) => door.KnockAsync(TestSignals.SidOf(Today), StaffTexts.DailyTestBody, ct);

    /// <summary>Tells the coordinator, or the deputy of who is away, by Teams and by text, once a day each: not by the queues, for they may be what is broken.</summary>
    public async Task AlarmAsync(CancellationToken ct)
    {
        var id = TestSignals.IdOf(Today);
        var told = organisation.People[Colleagues.Overseer(organisation, clock.GetUtcNow())];
        if (told.WorkPhone is { } phone)
        {
            var text = StaffTexts.TestFailed(new Uri($"{address.Origin}/beheer"));
            await step.RunAsync(
                new ClaimKey(id, "alarm-Sms"), () => texts.SendAsync(phone, text, ct), at => texts.WasSentAsync(phone, text, at, ct), ct);
        }

        if (await teams.FindWaitAsync(ct) is null)
        {
            await step.RunAsync(
                new ClaimKey(id, "alarm-Teams"),
                () => teams.SendAsync(told, id, urgent: true, StaffTexts.TestFailedSummary, secret: false, ct),
                _ => Task.FromResult(false),
                ct);
        }
    }

    private DateOnly Today => DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
}
