using Naober.Core.Calendar;
using Naober.Core.Organisations;

namespace Naober.Core.Tour;

/// <summary>A stop that people were told of. It is never forgotten: cancelled or moved, whoever has it in a calendar must hear.</summary>
/// <param name="Stop">As it stands now.</param>
/// <param name="Sequence">0 when it is published, one more with each change that people must hear of.</param>
/// <param name="PublishedAt">UTC.</param>
/// <param name="ChangedAt">UTC; of the last change that people must hear of, or of the publication.</param>
public sealed record PlannedStop(StopId Id, Stop Stop, int Sequence, DateTimeOffset PublishedAt, DateTimeOffset ChangedAt)
{
    public const int ReasonLength = 120;

    /// <summary>What people were told before the last change. Null: nothing changed since it was published.</summary>
    public Stop? Before { get; init; }

    /// <summary>Why it does not go on, in one Dutch line for everybody to read. Null: it was not cancelled.</summary>
    public string? CancelReason { get; init; }

    public PersonId? Host { get; init; }

    /// <summary>A resident is the host; who that is stands apart, sealed.</summary>
    public bool ResidentHost { get; init; }

    /// <summary>What it is about, as the coordinator wrote it. Null: nothing special.</summary>
    public string? Theme { get; init; }

    /// <summary>Null: nobody told yet how it went.</summary>
    public VisitReport? Report { get; init; }

    /// <summary>It is to come, as people were told, or it is being held.</summary>
    public bool Stands => Stop.State is StopState.Published or StopState.Moved;

    public static PlannedStop Publish(Stop proposal, int revision, DateTimeOffset now) =>
        new(StopId.Of(proposal, revision), proposal with { State = StopState.Published }, 0, now, now);

    /// <summary>
    /// The same village at another time or place. Another van at the same time and place is nothing that people must hear of. Null: it does not
    /// stand, or it would be the same.
    /// </summary>
    public PlannedStop? MoveTo(Stop to, DateTimeOffset now) => !Stands || to.Village != Stop.Village || to.IsSameAs(Stop) ? null
        : IsForPeopleAs(to) ? this with { Stop = Stop with { Van = to.Van } }
        : this with { Stop = to with { State = StopState.Moved, Reason = Stop.Reason }, Before = Stop, Sequence = Sequence + 1, ChangedAt = now };

    /// <summary>
    /// The same when nobody has heard of the change before this one: what people know is older. What is cancelled is so where they know it, and back
    /// to where they know it there is nothing that it was before.
    /// </summary>
    internal PlannedStop AsKnown(Stop known) => Stands
        ? this with { Before = IsForPeopleAs(known) ? null : known }
        : this with { Stop = known with { State = Stop.State }, Before = known };

    /// <summary>Null: it does not stand.</summary>
    /// <param name="reason">One Dutch line, for everybody to read.</param>
    public PlannedStop? Cancel(string reason, DateTimeOffset now) => Stands
        ? this with { Stop = Stop with { State = StopState.Cancelled }, Before = Stop, CancelReason = reason, Sequence = Sequence + 1, ChangedAt = now }
        : null;

    /// <summary>
    /// What the host told afterwards. That it was held changes nothing for people, so the sequence stays; that it was not, calendars should know.
    /// Null: it does not stand, or it is not over.
    /// </summary>
    public PlannedStop? WithReport(VisitReport report, TimeZoneInfo zone) => !Stands || !IsOver(report.At, zone) ? null
        : report.TookPlace ? this with { Stop = Stop with { State = StopState.Held }, Report = report }
        : this with { Stop = Stop with { State = StopState.Missed }, Report = report, Sequence = Sequence + 1, ChangedAt = report.At };

    public PlannedStop WithHost(PersonId? host) => this with { Host = host, ResidentHost = false };

    public PlannedStop WithResidentHost() => this with { Host = null, ResidentHost = true };

    public DateTimeOffset StartsAt(TimeZoneInfo zone) => LocalTime.Instant(Stop.Date, Stop.Start, zone);

    public DateTimeOffset EndsAt(TimeZoneInfo zone) => LocalTime.Instant(Stop.Date, Stop.End, zone);

    public bool IsOver(DateTimeOffset now, TimeZoneInfo zone) => EndsAt(zone) <= now;

    private bool IsForPeopleAs(Stop other) => other.IsSameAs(Stop with { Van = other.Van });
}
