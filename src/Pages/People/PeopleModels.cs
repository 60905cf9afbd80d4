namespace Naober.Pages.People;

/// <summary>Everybody who works here, and a form for one more.</summary>
/// <param name="Warnings">Days to come on which a village has nobody, in words.</param>
public sealed record PeopleListModel(
    Site Site, string Me, IReadOnlyList<PersonLine> People, IReadOnlyList<string> Warnings, PersonForm New, string? Notice);

/// <summary>A colleague in the list; everything in words.</summary>
/// <param name="Remarks">What is special, such as "Afwezig tot en met 3 december 2026".</param>
public sealed record PersonLine(string Id, string Name, string Does, IReadOnlyList<string> Remarks);

/// <summary>The facts of a colleague as the browser sends them, with what can be chosen and what is wrong.</summary>
/// <param name="Hours">Seven, from Monday on, such as "9.00-12.30"; all empty: as the office is open.</param>
public sealed record PersonForm(
    string Name,
    string EntraId,
    string Phone,
    string Mail,
    bool NameInTexts,
    string Deputy,
    IReadOnlyList<string> Themes,
    IReadOnlyList<string> Hours,
    IReadOnlyList<Choice> People,
    IReadOnlyList<Choice> AllThemes,
    IReadOnlyList<FieldError> Errors)
{
    /// <summary>They agreed that their name stands on the public page of their villages.</summary>
    public bool ShowName { get; init; }
}

/// <summary>One colleague, and what the coordinator may change.</summary>
/// <param name="Does">Villages, teams and tasks, in words.</param>
/// <param name="AwayErrors">What is wrong with the form for an absence.</param>
/// <param name="Notice">What has just happened.</param>
public sealed record PersonPageModel(
    Site Site,
    string Me,
    string Id,
    string Name,
    string Does,
    PersonForm Form,
    IReadOnlyList<AbsenceLine> Absences,
    IReadOnlyList<string> Warnings,
    IReadOnlyList<FieldError> AwayErrors,
    string? Notice);

/// <param name="From">As a date field has it.</param>
/// <param name="Until">The same; empty: nobody knows yet.</param>
/// <param name="MayEnd">Whether it can be taken away here; what Outlook says is taken away there.</param>
public sealed record AbsenceLine(string Words, string From, string Until, bool MayEnd);

/// <summary>Who does what: the contact person of each village, the tasks, the teams.</summary>
public sealed record DutiesModel(
    Site Site,
    string Me,
    IReadOnlyList<Choice> People,
    IReadOnlyList<VillageDuty> Villages,
    IReadOnlyList<TaskDuty> Tasks,
    IReadOnlyList<TeamForm> Teams,
    IReadOnlyList<Choice> Themes,
    IReadOnlyList<string> Warnings,
    IReadOnlyList<FieldError> Errors,
    string? Notice);

/// <param name="Person">The id of the contact person.</param>
/// <param name="Before">The same as it is stored.</param>
public sealed record VillageDuty(string Id, string Name, string Person, string Before);

/// <param name="Field">One of <see cref="PeopleFields"/>.</param>
/// <param name="Before">Whose it is as it is stored.</param>
/// <param name="None">What stands first when nobody need be chosen; null: somebody must.</param>
public sealed record TaskDuty(string Field, string Label, string Person, string Before, string? None = null);

/// <param name="Id">Empty: a team to be.</param>
public sealed record TeamForm(string Id, string Name, IReadOnlyList<string> Themes, IReadOnlyList<string> Members, IReadOnlyList<string> Villages);
