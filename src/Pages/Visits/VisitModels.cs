namespace Naober.Pages.Visits;

/// <summary>The form in which the host tells how a visit went. Every answer is shown again as it came.</summary>
/// <param name="Me">The name of who is signed in; null: a resident, by a link of their own.</param>
/// <param name="Target">Where the form goes.</param>
/// <param name="Reasons">Why it may not have taken place.</param>
/// <param name="DangerAnswer">What is owed in danger; null without danger.</param>
/// <param name="NotSaved">It could not be stored.</param>
public sealed record ReportPageModel(
    Site Site,
    string? Me,
    string Target,
    string Village,
    string When,
    IReadOnlyList<Choice> Reasons,
    ReportAnswers Answers,
    IReadOnlyList<FieldError> Errors,
    string? DangerAnswer = null,
    bool NotSaved = false);

/// <param name="Heard">As many as there are fields.</param>
public sealed record ReportAnswers(string TookPlace, string WhyNot, string Came, IReadOnlyList<HeardAnswer> Heard, string Story, bool MayTell)
{
    public static ReportAnswers Blank { get; } = new("", "", "", [.. Enumerable.Repeat(new HeardAnswer("", ""), VisitFields.MostHeard)], "", MayTell: false);
}

/// <param name="Kind"><see cref="VisitFields.Idea"/>, or nothing.</param>
public sealed record HeardAnswer(string Text, string Kind);

/// <summary>The stories that hosts brought, for the coordinator.</summary>
public sealed record StoriesPageModel(
    Site Site, string Me, IReadOnlyList<StoryLine> Waiting, IReadOnlyList<StoryLine> Approved, IReadOnlyList<FieldError> Errors, string? Notice);

/// <param name="Visit">The id of the visit it was told at.</param>
/// <param name="Title">Such as "Almen, donderdag 3 december".</param>
/// <param name="By">Who approved it; null: nobody yet.</param>
public sealed record StoryLine(string Visit, string Version, string Title, string Text, string? By);
