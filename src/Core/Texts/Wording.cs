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

    /// <summary>The text with the first of these visits that leaves it one message, or the last. In Dutch or English alone: it is dates and names.</summary>
    /// <param name="visits">The fullest first, in the language of <see cref="VisitWords.LanguageFor"/>.</param>
    public string SayVisit(TextId id, string language, VillageId? village, IReadOnlyList<string> visits)
    {
        var spoken = VisitWords.LanguageFor(language);
        var template = Template(spoken, id);
        var texts = visits.Select(v => FillIn(template, NameOf(village), day: "", time: "", person: "", Bus(spoken), Plain(v))).ToList();
        return texts.Find(t => SmsText.Segments(t) == 1) ?? texts[^1];
    }

    /// <summary>As long as it can become with these villages and days.</summary>
    public string Longest(string language, string template) =>
        FillIn(
            WithTerm(language, template),
            organisation.Villages.Values.Select(v => Plain(v.Name)).MaxBy(n => n.Length) ?? "",
            organisation.Texts.DayWords(language).Longest,
            "12.30",
            organisation.People.Values.Where(p => p.NameInTexts).Select(p => Plain(p.FirstName)).MaxBy(n => n.Length) ?? "",
            Bus(language),
            VisitWords.Longest(language, organisation.Texts.DayWords(language)));

    private string In(string language, TextId id, DateTimeOffset now, VillageId? village, string person)
    {
        var template = WithTerm(language, Template(language, id));
        var name = NameOf(village);
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

    private string Template(string language, TextId id) => organisation.Texts.Find(language, id, organisation.Address)!;

    // Only what is acute has a term that is told.
    private string WithTerm(string language, string template) =>
        template.Replace("{termijn}", organisation.Terms.Acute.SayTo(language, step: 0), StringComparison.Ordinal);

    private string NameOf(VillageId? village) => village is { } v && organisation.Villages.TryGetValue(v, out var known) ? Plain(known.Name) : "";

    private string Bus(string language) => Plain(VisitWords.Bus(organisation.Tour.Name, language));

    private string FillIn(string template, string village, string day, string time, string person, string bus = "", string visit = "") => template
        .Replace("{organisatie}", Plain(organisation.ShortName), StringComparison.Ordinal)
        .Replace("{telefoon}", organisation.Phone, StringComparison.Ordinal)
        .Replace("{dorp}", village, StringComparison.Ordinal)
        .Replace("{dag}", day, StringComparison.Ordinal)
        .Replace("{tijd}", time, StringComparison.Ordinal)
        .Replace("{naam}", person, StringComparison.Ordinal)
        .Replace("{bus}", bus, StringComparison.Ordinal)
        .Replace("{bezoek}", visit, StringComparison.Ordinal);

    // One ë would make a text message of three out of one: what is not in the cheap alphabet loses its accent.
    private static string Plain(string name) => string.Concat(name.Select(c =>
        SmsText.IsPlain(c) ? c.ToString() : string.Concat(c.ToString().Normalize(NormalizationForm.FormD).Where(SmsText.IsPlain))));
}
