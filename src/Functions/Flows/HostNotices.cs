using Naober.Core.Organisations;
using Naober.Core.Routing;
using Naober.Core.Texts;
using Naober.Core.Tour;
using Naober.Functions.Ports;
using Naober.Functions.Settings;

namespace Naober.Functions.Flows;

/// <summary>
/// Tells the host of a visit by Teams, and by a text to the work phone where Teams refuses: the day before with how much is open in the village
/// that this host may see, each change, and afterwards the question how it went. Of safety at home nothing, not even a number. A resident who is the
/// host hears by text.
/// </summary>
public sealed class HostNotices(
    TeamsChannel teams, ITextMessages texts, ISignalStore signals, IClaims claims, OutwardStep step, TextingHours texting, ResidentNotices residents, Organisation organisation, PublicAddress address, TimeProvider clock)
{
    private static readonly TimeSpan UnknownWait = TimeSpan.FromSeconds(45);

    /// <returns>Null: the host has heard, cannot be reached, or there is none. Otherwise how long from now to try again.</returns>
    public async Task<TimeSpan?> RemindAsync(PlannedStop stop, CancellationToken ct)
    {
        if (stop.ResidentHost)
        {
            return await residents.RemindAsync(stop, ct);
        }

        if (FindHost(stop) is not { } host)
        {
            return null;
        }

        var key = Steps.RemindHost(stop, host);
        if (IsDone(key, host, await claims.ListDoneAsync(key.Signal, ct)))
        {
            return null;
        }

        var open = (await signals.ListOpenAsync(ct)).Count(s => s.Village == stop.Stop.Village && !s.SafeRoute && Access.MaySee(organisation, host, s));
        return await TellAsync(
            key, stop, host, StaffTexts.VisitSoon(organisation, stop, open), StaffTexts.VisitSoonSms(organisation, stop, address.WorkList), ct);
    }

    /// <summary>At night it waits, as for residents: what is changed again before the morning was then never told.</summary>
    /// <inheritdoc cref="RemindAsync"/>
    public async Task<TimeSpan?> TellOfChangeAsync(PlannedStop stop, CancellationToken ct) => stop.ResidentHost ? await residents.TellOfChangeAsync(stop, ct)
        : texting.WaitAt(clock.GetUtcNow(), stop) is var quiet && quiet > TimeSpan.Zero ? quiet
        : FindHost(stop) is { } host
            ? await TellAsync(
                Steps.TellHost(stop, host),
                stop,
                host,
                StaffTexts.VisitChanged(organisation, stop),
                StaffTexts.VisitChangedSms(organisation, stop, address.WorkList),
                ct)
            : null;

    /// <summary>Asks how it went: once, and once more when that is due. Not in the quiet hours.</summary>
    /// <inheritdoc cref="RemindAsync"/>
    public async Task<TimeSpan?> AskAsync(PlannedStop stop, CancellationToken ct)
    {
        if (stop.ResidentHost)
        {
            return await residents.AskAsync(stop, ct);
        }

        var now = clock.GetUtcNow();
        if (FindHost(stop) is not { } host || !ReportTimes.IsOpen(stop, now, organisation.Hours.Zone))
        {
            return null;
        }

        if (texting.WaitAt(now) is var quiet && quiet > TimeSpan.Zero)
        {
            return quiet;
        }

        var done = await claims.ListDoneAsync(Steps.IdOf(stop), ct);
        var (first, again) = (Steps.AskHost(stop, host), Steps.AskHostAgain(stop, host));
        if (!IsDone(first, host, done))
        {
            return await AskAsync(first, stop, host, ct);
        }

        return ReportTimes.IsReminderDue(stop, done[first.Step].At, now, organisation.Hours) && !IsDone(again, host, done)
            ? await AskAsync(again, stop, host, ct)
            : null;
    }

    private Task<TimeSpan?> AskAsync(ClaimKey key, PlannedStop stop, Person host, CancellationToken ct) => TellAsync(
        key, stop, host, StaffTexts.VisitOver(organisation, stop), StaffTexts.VisitOverSms(organisation, stop, address.ReportPage(stop.Id)), ct);

    private Person? FindHost(PlannedStop stop) => organisation.HostOn(stop);

    private static bool IsDone(ClaimKey key, Person host, IReadOnlyDictionary<string, StepOutcome> done) =>
        done.TryGetValue(key.Step, out var teams) && (teams.WasSent || host.WorkPhone is null || done.ContainsKey(Steps.BySms(key).Step));

    // Teams shows one notification per visit however often it is sent, so an attempt without an answer is repeated. Twilio is asked.
    private async Task<TimeSpan?> TellAsync(ClaimKey key, PlannedStop stop, Person host, string summary, string text, CancellationToken ct)
    {
        if (await teams.FindWaitAsync(ct) is { } wait)
        {
            return wait;
        }

        var result = await step.RunAsync(
            key,
            () => teams.SendAsync(host, Steps.IdOf(stop), urgent: false, summary, secret: false, ct),
            _ => Task.FromResult(false),
            ct);
        if (result is StepResult.Done({ WasSent: false }) && host.WorkPhone is { } phone)
        {
            if (texting.WaitAt(clock.GetUtcNow(), stop) is var quiet && quiet > TimeSpan.Zero)
            {
                return quiet;
            }

            result = await step.RunAsync(
                Steps.BySms(key), () => texts.SendAsync(phone, text, ct), since => texts.WasSentAsync(phone, text, since, ct), ct);
        }

        return result is StepResult.PutBack(var after) ? after ?? UnknownWait : null;
    }
}
