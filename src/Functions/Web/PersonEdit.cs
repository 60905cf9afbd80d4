using Microsoft.AspNetCore.Http;
using Naober.Core.Calendar;
using Naober.Core.Organisations;
using Naober.Core.Privacy;
using Naober.Core.Triage;
using Naober.Pages;
using Naober.Pages.People;

namespace Naober.Functions.Web;

/// <summary>The facts of a colleague as the coordinator sent them, and what is wrong with them in plain Dutch.</summary>
/// <param name="Form">As it is shown again.</param>
/// <param name="Person">Null: there are errors.</param>
public sealed record PersonEdit(PersonForm Form, Person? Person)
{
    /// <param name="known">The colleague who is edited; null: somebody new.</param>
    /// <param name="blank">The form with its choices.</param>
    public static PersonEdit Read(IFormCollection sent, Person? known, PersonForm blank)
    {
        var form = blank with
        {
            Name = Field(PeopleFields.Name),
            EntraId = Field(PeopleFields.EntraId),
            Phone = Field(PeopleFields.Phone),
            Mail = Field(PeopleFields.Mail),
            NameInTexts = Field(PeopleFields.NameInTexts).Length > 0,
            ShowName = Field(PeopleFields.ShowName).Length > 0,
            Deputy = Field(PeopleFields.Deputy),
            Themes = [.. sent[PeopleFields.Themes].OfType<string>()],
            Hours = [.. PeopleFields.Days.Select(Field)],
        };
        var errors = new List<FieldError>();
        PhoneNumber? phone = null;
        Check(form.Name.Length is > 0 and <= PeopleFields.NameLength, PeopleFields.Name, $"Vul de naam in. Er passen {PeopleFields.NameLength} tekens in.");
        Check(Guid.TryParse(form.EntraId, out var entra) && entra != Guid.Empty, PeopleFields.EntraId, "Dit is geen Entra-id. Een Entra-id heeft 32 cijfers en letters, met streepjes.");
        Check(form.Phone.Length == 0 || PhoneNumber.TryParse(form.Phone, out phone), PeopleFields.Phone, "Dit telefoonnummer klopt niet.");
        Check(form.Mail.Length == 0 || PeopleReader.IsMail(form.Mail), PeopleFields.Mail, "Dit mailadres klopt niet.");
        Check(form.People.Any(p => p.Value == form.Deputy), PeopleFields.Deputy, "Kies een vervanger.");
        var hours = HoursOf(form.Hours, errors);
        var person = new Person(known?.Id ?? new PersonId(IdOf(form.Name)), form.Name, entra, phone, new PersonId(form.Deputy))
        {
            Email = form.Mail.Length == 0 ? null : form.Mail,
            NameInTexts = form.NameInTexts,
            ShowName = form.ShowName,
            Themes = [.. form.Themes.Where(t => Enum.TryParse<Theme>(t, out var theme) && Enum.IsDefined(theme)).Select(Enum.Parse<Theme>).Distinct()],
            Hours = hours,
            Absences = known?.Absences ?? [],
        };
        return errors.Count > 0 ? new PersonEdit(form with { Errors = errors }, Person: null) : new PersonEdit(form, person);

        string Field(string name) => sent[name].ToString().Trim();

        void Check(bool good, string field, string message)
        {
            if (!good)
            {
                errors.Add(new FieldError(field, message));
            }
        }
    }

    /// <summary>An id that can be read. It stays as it is when the name changes.</summary>
    public static string IdOf(string name) => string.Join(
        '-', new string([.. name.ToLowerInvariant().Select(c => char.IsAsciiLetterOrDigit(c) ? c : ' ')]).Split(' ', StringSplitOptions.RemoveEmptyEntries));

    private static Dictionary<DayOfWeek, IReadOnlyList<OpenPeriod>> HoursOf(IReadOnlyList<string> hours, List<FieldError> errors)
    {
        var written = PeopleFields.Days.Zip(hours).Where(h => h.Second.Length > 0).ToDictionary(h => h.First, h => h.Second);
        if (written.Count == 0)
        {
            return [];
        }

        var (week, before) = (new Dictionary<DayOfWeek, IReadOnlyList<OpenPeriod>>(), errors.Count);
        foreach (var (day, text) in written)
        {
            var wrong = new List<string>();
            foreach (var (weekday, periods) in HoursReader.Week(new Dictionary<string, string> { [day] = text }, wrong).Where(h => h.Value.Count > 0))
            {
                week[weekday] = periods;
            }

            errors.AddRange(text == "dicht" ? [] : wrong.Select(w => new FieldError(day, w.Replace("openingstijden", "werktijden", StringComparison.Ordinal))));
        }

        if (week.Count == 0 && errors.Count == before)
        {
            errors.Add(new FieldError(written.Keys.First(), "Vul ook de dagen in waarop deze collega wel werkt."));
        }

        return week;
    }
}
