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
    /// <summary>Also who was told so for that day and is the host no more, a colleague: they need not come.</summary>
    /// <returns>Null: the host has heard, cannot be reached, or there is none. Otherwise how long from now to try again.</returns>
    public async Task<TimeSpan?> RemindAsync(PlannedStop stop, CancellationToken ct)
    {
        var done = await claims.ListDoneAsync(Steps.IdOf(stop), ct);
        TimeSpan?[] waits =
        [
            stop.ResidentHost ? await residents.RemindAsync(stop, ct) : FindHost(stop) is { } host ? await RemindAsync(stop, host, done, ct) : null,
            await FreeAsync(stop, done, ct),
        ];
        return waits.Min();
    }

    /// <summary>Tells the host, and who would have been there on the day that it was before.</summary>
    /// <inheritdoc cref="RemindAsync(PlannedStop, CancellationToken)"/>
    public async Task<TimeSpan?> TellOfChangeAsync(PlannedStop stop, CancellationToken ct)
    {
        if (stop.ResidentHost)
        {
            return await residents.TellOfChangeAsync(stop, ct);
        }

        List<TimeSpan?> waits = [];
        foreach (var host in new[] { FindHost(stop), stop.Before is { } before ? FindHost(stop with { Stop = before }) : null }.OfType<Person>().DistinctBy(h => h.Id))
        {
            waits.Add(await TellAsync(
                Steps.TellHost(stop, host),
                stop,
                host,
                StaffTexts.VisitChanged(organisation, stop),
                StaffTexts.VisitChangedSms(organisation, stop, address.WorkList),
                ct));
        }

        return waits.Min();
    }

    /// <summary>Asks how it went: once, and once more when that is due.</summary>
    /// <inheritdoc cref="RemindAsync(PlannedStop, CancellationToken)"/>
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

    private async Task<TimeSpan?> RemindAsync(PlannedStop stop, Person host, IReadOnlyDictionary<string, StepOutcome> done, CancellationToken ct)
    {
        var key = Steps.RemindHost(stop, host, TurnOf(stop, host, done));
        if (IsDone(key, host, done))
        {
            return null;
        }

        var open = (await signals.ListOpenAsync(ct)).Count(s => s.Village == stop.Stop.Village && !s.SafeRoute && Access.MaySee(organisation, host, s));
        return await TellAsync(
            key, stop, host, StaffTexts.VisitSoon(organisation, stop, open), StaffTexts.VisitSoonSms(organisation, stop, address.WorkList), ct);
    }

    private Task<TimeSpan?> AskAsync(ClaimKey key, PlannedStop stop, Person host, CancellationToken ct) => TellAsync(
        key, stop, host, StaffTexts.VisitOver(organisation, stop), StaffTexts.VisitOverSms(organisation, stop, address.ReportPage(stop.Id)), ct);

    // Not who is away that day, for whom the deputy hears.
    private async Task<TimeSpan?> FreeAsync(PlannedStop stop, IReadOnlyDictionary<string, StepOutcome> done, CancellationToken ct)
    {
        var host = FindHost(stop);
        List<TimeSpan?> waits = [];
        foreach (var person in organisation.People.Values.Where(p => p != host && p.AwayOn(stop.Stop.Date) is null))
        {
            var turn = TurnOf(stop, person, done);
            if (IsDone(Steps.RemindHost(stop, person, turn), person, done) || (turn == 0 && IsDone(Steps.TellHost(stop, person), person, done)))
            {
                waits.Add(await TellAsync(
                    Steps.FreeHost(stop, person, turn), stop, person, StaffTexts.VisitNotYours(organisation, stop), StaffTexts.VisitNotYoursSms(organisation, stop), ct));
            }
        }

        return waits.Min();
    }

    // How often this person was told that they are the host no more.
    private static int TurnOf(PlannedStop stop, Person host, IReadOnlyDictionary<string, StepOutcome> done)
    {
        var turn = 0;
        while (IsDone(Steps.FreeHost(stop, host, turn), host, done))
        {
            turn++;
        }

        return turn;
    }

    private Person? FindHost(PlannedStop stop) => organisation.HostOn(stop);

    private static bool IsDone(ClaimKey key, Person host, IReadOnlyDictionary<string, StepOutcome> done) =>
        done.TryGetValue(key.Step, out var teams) && (teams.WasSent || host.WorkPhone is null || done.ContainsKey(Steps.BySms(key).Step));

    // Teams shows one notification per visit however often it is sent, so an attempt without an answer is repeated. Twilio is asked. At night all of it
    // waits, as for residents: what is changed again before the morning was then never told.
    private async Task<TimeSpan?> TellAsync(ClaimKey key, PlannedStop stop, Person host, string summary, string text, CancellationToken ct)
    {
        if (texting.WaitAt(clock.GetUtcNow(), stop) is var quiet && quiet > TimeSpan.Zero)
        {
            return quiet;
        }

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
            result = await step.RunAsync(
                Steps.BySms(key), () => texts.SendAsync(phone, text, ct), since => texts.WasSentAsync(phone, text, since, ct), ct);
        }

        return result is StepResult.PutBack later ? later.Wait : null;
    }
}
