using Naober.Core.Organisations;
using Naober.Core.Privacy;
using Naober.Core.Signals;
using Naober.Core.Texts;
using Naober.Core.Tour;
using Naober.Core.Triage;
using Naober.Functions.Ports;

namespace Naober.Functions.Flows;

/// <summary>What a host tells of a visit.</summary>
/// <param name="Heard">What people said, to be followed up.</param>
/// <param name="Story">What may be told on; null: nothing.</param>
public sealed record VisitTold(WhyMissed? WhyNot, int Came, IReadOnlyList<HeardAtVisit> Heard, string? Story);

/// <param name="IsIdea">Somebody has an idea, rather than a worry or a question.</param>
public sealed record HeardAtVisit(string Text, bool IsIdea);

/// <summary>How it ended.</summary>
public enum ReportOutcome
{
    Saved,

    /// <summary>This host told the same before: the form was sent twice.</summary>
    SavedBefore,

    /// <summary>Somebody else told first. What was heard is passed on all the same.</summary>
    SomebodyWasFirst,
}

/// <summary>
/// Takes in what a host tells of a visit. What was heard goes the way of every other message, under ids that the visit and the words make, so that the
/// same form twice, also after a crash, passes it on once. The visit itself is marked after that, with the story.
/// </summary>
public sealed class VisitReporting(Intake intake, Reader reader, IQueues queues, ITourStops stops, IVisitStories stories, Organisation organisation, TimeProvider clock)
{
    private const int MostTries = 5;

    /// <summary>Understands and seals what was heard; stores nothing.</summary>
    /// <param name="by">Null: a resident is the host.</param>
    public async Task<IReadOnlyList<Taken>> ReadAsync(PlannedStop stop, VisitTold told, PersonId? by, CancellationToken ct)
    {
        var taken = new List<Taken>();
        foreach (var heard in told.Heard)
        {
            taken.Add(await intake.TakeAsync(
                new Arrival(
                    SignalId.FromVisit(stop.Id.Value, heard.IsIdea ? "idee" : "", heard.Text),
                    by is null ? Channel.Web : Channel.Staff,
                    heard.IsIdea ? $"Idee: {heard.Text}" : heard.Text,
                    Phone: null,
                    clock.GetUtcNow())
                {
                    Nearby = stop.Stop.Village,
                    EnteredBy = by,
                },
                ct));
        }

        return taken;
    }

    /// <summary>What is owed in danger; null without.</summary>
    public string? DangerAnswer(IReadOnlyList<Taken> taken) =>
        taken.Select(t => new Answers(organisation).ForDanger(t.Understood, clock.GetUtcNow())).FirstOrDefault(a => a is not null);

    /// <summary>The same was told of it by the same.</summary>
    public static bool IsSame(PlannedStop stop, VisitTold told, PersonId? by) =>
        stop.Report is { } before && (before.WhyNot, before.Came, before.Heard, before.By) == (told.WhyNot, told.Came, told.Heard.Count, by);

    /// <exception cref="StorageUnavailableException">Nothing is certain to be stored; it can be sent again.</exception>
    public async Task<ReportOutcome> SaveAsync(StoredStop stored, VisitTold told, IReadOnlyList<Taken> taken, PersonId? by, CancellationToken ct)
    {
        foreach (var one in taken)
        {
            await queues.EnqueueAsync(one.Message, ct);
        }

        for (var (tries, at) = (0, stored); tries < MostTries; tries++)
        {
            var now = clock.GetUtcNow();
            if (at.Stop.WithReport(new VisitReport(told.WhyNot, told.Came, taken.Count, now, by), organisation.Hours.Zone) is not { } next)
            {
                return IsSame(at.Stop, told, by) ? ReportOutcome.SavedBefore : ReportOutcome.SomebodyWasFirst;
            }

            var story = told.Story is { } text
                ? new VisitStory(at.Stop.Id, at.Stop.Stop.Village, at.Stop.Stop.Date, MaskedText.Of(text, reader.Read(text).PersonalData).Text, now)
                : null;
            if (await stories.ReportAsync(next, at, story, ct))
            {
                return ReportOutcome.Saved;
            }

            at = await stops.FindAsync(stored.Stop.Id, ct) ?? throw new InvalidOperationException($"The visit {stored.Stop.Id} is gone.");
        }

        throw new TimeoutException($"The visit could not be saved: others saved first {MostTries} times.");
    }
}
