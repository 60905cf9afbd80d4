using System.Globalization;
using System.Text;
using Naober.Core.Calendar;
using Naober.Core.Organisations;
using Naober.Core.Villages;

namespace Naober.Core.Texts;

/// <summary>
/// Says a text in a language: alone in that language where it is approved, otherwise in Dutch and English together; in Dutch always.
/// Fills in what is the organisation's.
/// </summary>
internal sealed class Wording(Organisation organisation)
{
    /// <param name="now">For when the office opens.</param>
    public string Say(TextId id, string language, DateTimeOffset now, VillageId? village = null, string name = "")
    {
        if (language == TextBook.Dutch)
        {
            return In(language, id, now, village, name);
        }

        var own = organisation.Texts.Find(language, id, organisation.Address) is null ? TextIds.GeneralOf(id) : id;
        return SafetyTexts.IsApproved(organisation, language, own)
            ? In(language, own, now, village, name)
            : $"{In(TextBook.Dutch, id, now, village, name)}\n{In(TextBook.English, id, now, village, name)}";
    }

    /// <summary>As long as it can become with these villages and days.</summary>
    public string Longest(string language, string template) =>
        FillIn(
            template,
            organisation.Villages.Values.Select(v => Plain(v.Name)).MaxBy(n => n.Length) ?? "",
            organisation.Texts.DayWords(language).Longest,
            "12.30",
            organisation.People.Values.Where(p => p.NameInTexts).Select(p => Plain(p.FirstName)).MaxBy(n => n.Length) ?? "");

    private string In(string language, TextId id, DateTimeOffset now, VillageId? village, string person)
    {
        var template = organisation.Texts.Find(language, id, organisation.Address)!;
        var name = village is { } v && organisation.Villages.TryGetValue(v, out var known) ? Plain(known.Name) : "";
        if (!template.Contains("{dag}", StringComparison.Ordinal))
        {
            return FillIn(template, name, day: "", time: "", Plain(person));
        }

        var zone = organisation.Hours.Zone;
        var (day, time) = LocalTime.Of(organisation.Hours.NextOpening(now), zone);
        return FillIn(
            template,
            name,
            organisation.Texts.DayWords(language).Say(day, LocalTime.Of(now, zone).Date),
            string.Create(CultureInfo.InvariantCulture, $"{time.Hour}.{time.Minute:00}"),
            Plain(person));
    }

    private string FillIn(string template, string village, string day, string time, string person) => template
        .Replace("{organisatie}", Plain(organisation.ShortName), StringComparison.Ordinal)
        .Replace("{telefoon}", organisation.Phone, StringComparison.Ordinal)
        .Replace("{dorp}", village, StringComparison.Ordinal)
        .Replace("{dag}", day, StringComparison.Ordinal)
        .Replace("{tijd}", time, StringComparison.Ordinal)
        .Replace("{naam}", person, StringComparison.Ordinal);

    // One ë would make a text message of three out of one: what is not in the cheap alphabet loses its accent.
    private static string Plain(string name) => string.Concat(name.Select(c =>
        SmsText.IsPlain(c) ? c.ToString() : string.Concat(c.ToString().Normalize(NormalizationForm.FormD).Where(SmsText.IsPlain))));
}
