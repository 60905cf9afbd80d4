using Naober.Core.Organisations;
using Naober.Core.Signals;
using Naober.Core.Texts;
using Naober.Core.Tour;
using Naober.Functions.Ports;
using Naober.Functions.Settings;

namespace Naober.Functions.Flows;

/// <summary>
/// Tells those who asked for it of a visit, one by one at the pace of our number, and nobody twice. Whoever is stopped halfway goes on where it
/// was: the claims tell who has heard.
/// </summary>
public sealed class VisitTellings(
    ITourStops stops, IReminders reminders, ISeriesAnswers answers, IClaims claims, ITextMessages texts, ITextPace pace, IContentSeal seal, OutwardStep step, TextingHours hours, Organisation organisation, TimeProvider clock)
{
    // Far below what the host lets a function run.
    private static readonly TimeSpan LongestRun = TimeSpan.FromMinutes(3);
    private readonly VisitTexts _texts = new(organisation);

    /// <summary>The visit is soon.</summary>
    /// <returns>Null: everybody has heard. Otherwise how long from now to go on.</returns>
    public Task<TimeSpan?> RemindAsync(PlannedStop stop, CancellationToken ct) =>
        TellAsync(Steps.IdOf(stop), stop, r => Steps.RemindOfVisit(stop, r.Sender), r => _texts.Reminder(r.Language, r.Village, stop), ct);

    /// <summary>The last change of a visit: also to who asked for texts since, because what they read may be older.</summary>
    /// <inheritdoc cref="RemindAsync"/>
    public Task<TimeSpan?> TellOfChangeAsync(PlannedStop stop, CancellationToken ct) => TellAsync(
        Steps.IdOf(stop),
        stop,
        r => stop is not { Stands: true, Before: null } ? Steps.TellOfVisit(stop, r.Sender) : null,
        r => stop.Stands ? _texts.Moved(r.Language, r.Village, stop) : _texts.Cancelled(r.Language, r.Village, stop),
        ct);

    /// <summary>Whether the visits must go on, asked once in a series of who did not say so yet.</summary>
    /// <inheritdoc cref="RemindAsync"/>
    public async Task<TimeSpan?> AskToStayAsync(SeriesQuestion question, CancellationToken ct)
    {
        var answered = (await answers.ListAsync(question.Village, ct)).Where(a => a.IsAbout(question.Series, organisation.Hours.Zone)).Select(a => a.By).ToHashSet();
        return await TellAsync(
            Steps.IdOf(question),
            question.Visits[0],
            r => answered.Contains(r.Sender.Value) ? null : Steps.AskToStay(question, r.Sender),
            r => _texts.AskToStay(r.Language, question.Village),
            ct);
    }

    private async Task<TimeSpan?> TellAsync(
        SignalId id, PlannedStop stop, Func<Reminder, ClaimKey?> stepOf, Func<Reminder, string> textOf, CancellationToken ct)
    {
        var until = clock.GetUtcNow() + LongestRun;
        var done = await claims.ListDoneAsync(id, ct);
        var asked = await reminders.ListAsync(organisation.Tour.ComingTo(stop.Stop.Village), ct);
        TimeSpan? again = null;
        foreach (var reminder in asked.DistinctBy(r => r.Sender))
        {
            if (stepOf(reminder) is not { } key || done.ContainsKey(key.Step))
            {
                continue;
            }

            if (await FindWaitAsync(stop, until, ct) is { } wait)
            {
                return wait;
            }

            if (await stops.FindAsync(stop.Id, ct) is not { Stop: var known } || known.Sequence != stop.Sequence)
            {
                return null; // somebody changed the visit meanwhile, of which people are told by itself
            }

            if (await SendAsync(key, reminder, textOf(reminder), ct) is StepResult.PutBack later)
            {
                again = later.Wait;
            }
        }

        return again;
    }

    // Null: go, now.
    private async Task<TimeSpan?> FindWaitAsync(PlannedStop stop, DateTimeOffset until, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        if (hours.WaitAt(now, stop) is var quiet && quiet > TimeSpan.Zero)
        {
            return quiet;
        }

        return now >= until ? TimeSpan.Zero : await clock.SitOutAsync(await pace.TakeAsync(now, ct), now, ct);
    }

    private async Task<StepResult> SendAsync(ClaimKey key, Reminder reminder, string text, CancellationToken ct)
    {
        var to = seal.Open(reminder.AskedIn, reminder.Number).Phone!;
        return await step.RunAsync(key, () => texts.SendAsync(to, text, ct), since => texts.WasSentAsync(to, text, since, ct), ct);
    }
}
