namespace Naober.Core.Tour.Feeds;

/// <summary>A stop as somebody's own calendar holds it. Date and times are local.</summary>
/// <param name="Uid">The same for as long as the stop exists, whatever changes; by it a calendar knows that it is the same stop.</param>
/// <param name="Sequence">One more with every change that people are told of.</param>
/// <param name="Summary">Says in words that a stop is cancelled or moved: many calendars do not show it otherwise.</param>
/// <param name="CreatedAt">When it was told to people first.</param>
/// <param name="ChangedAt">When it was told otherwise last.</param>
public sealed record CalendarEvent(
    string Uid,
    int Sequence,
    bool Cancelled,
    DateOnly Date,
    TimeOnly Start,
    TimeOnly End,
    string Summary,
    string Description,
    string Location,
    Position? Position,
    Uri Page,
    DateTimeOffset CreatedAt,
    DateTimeOffset ChangedAt);
