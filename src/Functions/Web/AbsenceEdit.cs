using System.Globalization;
using Microsoft.AspNetCore.Http;
using Naober.Core.Organisations;
using Naober.Pages;
using Naober.Pages.People;

namespace Naober.Functions.Web;

/// <summary>An absence that the coordinator wrote down or took away. Days only, never why.</summary>
public static class AbsenceEdit
{
    /// <summary>The person with the absence; with the same absence already there it stays as it is.</summary>
    public static (Person? Person, IReadOnlyList<FieldError> Errors) Add(Person person, IFormCollection sent) => (Day(sent, PeopleFields.From), Until(sent)) switch
    {
        (null, _) => (null, [new(PeopleFields.From, "Vul de eerste dag in.")]),
        (_, (_, false)) => (null, [new(PeopleFields.Until, "Deze datum klopt niet.")]),
        ({ } from, ({ } last, _)) when last < from => (null, [new(PeopleFields.Until, "De laatste dag komt na de eerste.")]),
        ({ } from, (var last, _)) => (person with { Absences = [.. person.Absences.Union([new Absence(from, last)])] }, []),
    };

    public static Person Remove(Person person, IFormCollection sent) => Day(sent, PeopleFields.From) is { } from
        ? person with { Absences = [.. person.Absences.Except([new Absence(from, Until(sent).Day)])] }
        : person;

    private static (DateOnly? Day, bool IsGood) Until(IFormCollection sent) =>
        sent[PeopleFields.Until].ToString().Trim().Length == 0 ? (null, true) : (Day(sent, PeopleFields.Until), Day(sent, PeopleFields.Until) is not null);

    private static DateOnly? Day(IFormCollection sent, string field) =>
        DateOnly.TryParseExact(sent[field].ToString().Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
