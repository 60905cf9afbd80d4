using Naober.Core.Tour;

namespace Naober.Pages.Planning;

/// <summary>The tour on one page; everything in words.</summary>
/// <param name="Counts">Such as "3 geweest, 12 gepland, 1 vervallen".</param>
/// <param name="Warnings">What asks for a person: a stop on a day that was closed later, a village that waits too long, a decision to take.</param>
/// <param name="Map">Null: there are no villages.</param>
public sealed record PlanPageModel(
    Site Site,
    string Me,
    string Van,
    int Revision,
    string Counts,
    int Unpublished,
    IReadOnlyList<string> Warnings,
    IReadOnlyList<PlanWeek> Weeks,
    PlanMap? Map,
    string? Notice)
{
    /// <summary>Visits of which nobody told in time how they went.</summary>
    public IReadOnlyList<VisitLink> Untold { get; init; } = [];
}

/// <param name="Title">Such as "Week van 30 november".</param>
/// <param name="Holiday">The school holidays in it; null: none.</param>
public sealed record PlanWeek(string Title, string? Holiday, IReadOnlyList<PlanLine> Stops);

/// <param name="Href">Null: nothing can be changed any more.</param>
/// <param name="State">Such as "Bekend".</param>
/// <param name="Kind">A class of the stylesheet's tags; empty: an ordinary one.</param>
/// <param name="Why">Why it is there, or why it is not.</param>
public sealed record PlanLine(string? Href, string When, string Where, string State, string Kind, string Why);

/// <summary>The map, and the same in words.</summary>
public sealed record PlanMap(VillageMap Map, IReadOnlyList<PlanMapLine> Villages);

/// <param name="Count">Visits to come.</param>
/// <param name="Next">The next one in words; null: none.</param>
public sealed record PlanMapLine(string Id, string Name, int Count, string? Next);

/// <summary>One stop, and the forms to change it. Without one: the form to add one.</summary>
/// <param name="Stop">Null: a new one.</param>
/// <param name="IsTold">People know of it.</param>
/// <param name="Places">Where it can stand, as "village/venue".</param>
/// <param name="Others">Stops to trade places with.</param>
public sealed record ChangePageModel(
    Site Site,
    string Me,
    int Revision,
    string? Stop,
    PlanLine? Line,
    bool IsTold,
    ChangeAnswers Answers,
    IReadOnlyList<Choice> Places,
    IReadOnlyList<Choice> Vans,
    IReadOnlyList<Choice> Others,
    IReadOnlyList<Choice> People,
    IReadOnlyList<FieldError> Errors)
{
    public HostAnswers Resident { get; init; } = new("", "", "");
}

/// <summary>A resident as the host, as the browser sent it.</summary>
public sealed record HostAnswers(string Name, string Phone, string ConsentOn);

/// <summary>What the browser sent, shown again as it came.</summary>
public sealed record ChangeAnswers(
    string Action, string Date, string Time, string Place, string Van, string With, string Reason, string Host, string Theme);

/// <summary>What a change brings with it, before it is done.</summary>
/// <param name="Refused">The rules that it breaks; then nothing can be accepted.</param>
/// <param name="Told">Who will be told, in words; empty: nobody.</param>
public sealed record PreviewPageModel(
    Site Site,
    string Me,
    int Revision,
    string? Stop,
    ChangeAnswers Answers,
    IReadOnlyList<PlanChange> Asked,
    IReadOnlyList<PlanChange> Proposed,
    IReadOnlyList<string> Refused,
    IReadOnlyList<string> Told,
    string Longest);

/// <param name="Before">Null: it is new.</param>
/// <param name="After">Null: it is gone.</param>
public sealed record PlanChange(string Village, string? Before, string? After);

/// <summary>What becomes known, to whom, and what it costs.</summary>
/// <param name="Last">As <c>yyyy-MM-dd</c>.</param>
public sealed record PublishPageModel(
    Site Site,
    string Me,
    int Revision,
    string Last,
    string LastInWords,
    IReadOnlyList<PlanLine> Stops,
    IReadOnlyList<string> Told,
    IReadOnlyList<string> Refused,
    IReadOnlyList<FieldError> Errors);
