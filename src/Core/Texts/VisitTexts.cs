using Naober.Core.Organisations;
using Naober.Core.Tour;
using Naober.Core.Villages;

namespace Naober.Core.Texts;

/// <summary>What people read by text message of the travelling meeting point. One message each, in Dutch or English.</summary>
public sealed class VisitTexts(Organisation organisation)
{
    private readonly Wording _wording = new(organisation);

    /// <summary>When and where it stands next.</summary>
    /// <param name="village">Null: no village was named.</param>
    /// <param name="agenda">What is to come.</param>
    public string Next(string language, VillageId? village, Agenda agenda)
    {
        var words = WordsOf(language);
        return village is { } id
            ? InVillage(language, id, [.. StopsFor(id, agenda).Where(s => s.Stands).Take(2)], words)
            : Anywhere(language, [.. agenda.Stops.Where(s => s.Stands).Take(2)], words);
    }

    public string RemindersOn(string language, VillageId village) => _wording.SayVisit(TextId.RemindersOn, language, village, [""]);

    public string RemindersOff(string language, VillageId village) => _wording.SayVisit(TextId.RemindersOff, language, village, [""]);

    /// <param name="village">For which the reminder was asked; it may share the visits of another.</param>
    public string Reminder(string language, VillageId village, PlannedStop stop) =>
        _wording.SayVisit(TextId.VisitReminder, language, village, Candidates(stop.Stop, WordsOf(language)));

    /// <inheritdoc cref="Reminder"/>
    public string Moved(string language, VillageId village, PlannedStop stop)
    {
        var words = WordsOf(language);
        var now = Candidates(stop.Stop, words);
        return _wording.SayVisit(TextId.VisitMoved, language, village, stop.Before switch
        {
            null => now,
            { } before when IsSameHour(before, stop.Stop) => now,
            { } before when before.Venue == stop.Stop.Venue => [.. now.Select(v => v + VisitWords.Not(before, words)), .. now],
            { } before => [.. now.SelectMany(v => new[] { v + VisitWords.Not(before, words), v })], // where it is now goes before when it is not
        });
    }

    /// <inheritdoc cref="Reminder"/>
    public string Cancelled(string language, VillageId village, PlannedStop stop) =>
        _wording.SayVisit(TextId.VisitCancelled, language, village, [VisitWords.DayAndTime(stop.Stop, WordsOf(language))]);

    /// <summary>Whether the visits must go on after their series.</summary>
    /// <inheritdoc cref="Reminder"/>
    public string AskToStay(string language, VillageId village) => _wording.SayVisit(TextId.AskToStay, language, village, [""]);

    /// <summary>What answers "blijven ja".</summary>
    /// <param name="village">For which the answer counts. Null: for none.</param>
    /// <param name="isAsked">Whether it is asked now, in more villages than one if the village is not known.</param>
    public string Stay(string language, VillageId? village, bool isAsked) => _wording.SayVisit(
        (village, isAsked) switch
        {
            (not null, true) => TextId.StayCounted,
            (null, true) => TextId.StayWhere,
            _ => TextId.StayNotAsked,
        },
        language,
        village,
        [""]);

    /// <summary>When nobody knows now whether it counts.</summary>
    public string Thanks(string language) => _wording.Say(TextId.Thanks, language, default);

    private static bool IsSameHour(Stop one, Stop other) => (one.Date, one.Start, one.End) == (other.Date, other.Start, other.End);

    private string InVillage(string language, VillageId village, PlannedStop[] stops, DayWords words)
    {
        if (stops.Length == 0)
        {
            return _wording.SayVisit(TextId.NoVisit, language, village, [""]);
        }

        var first = Candidates(stops[0].Stop, words);
        return _wording.SayVisit(
            TextId.NextVisit, language, village, [.. stops is [_, var next] ? first.Select(v => $"{v}. {VisitWords.Then(next.Stop, words)}") : [], .. first]);
    }

    private string Anywhere(string language, PlannedStop[] stops, DayWords words)
    {
        string[] each = [.. stops.Select(s => VisitWords.In(s.Stop, NameOf(s.Stop.Village), words))];
        return each switch
        {
            [] => _wording.Say(TextId.WhereAndWhen, language, default),
            [var one, var other] => _wording.SayVisit(TextId.NextVisits, language, null, [VisitWords.And(one, other, words), one]),
            _ => _wording.SayVisit(TextId.NextVisits, language, null, each),
        };
    }

    private IEnumerable<PlannedStop> StopsFor(VillageId village, Agenda agenda) =>
        organisation.Tour.Villages.FirstOrDefault(v => v.Id == village) is { } there ? agenda.For(there).Stops : [];

    private string[] Candidates(Stop stop, DayWords words) => organisation.Tour.FindVenue(stop) is { } venue
        ? [VisitWords.Whole(stop, venue.Name, words), VisitWords.DayAndTime(stop, words)]
        : [VisitWords.DayAndTime(stop, words)];

    private string NameOf(VillageId village) => organisation.Villages.TryGetValue(village, out var known) ? known.Name : village.Value;

    private DayWords WordsOf(string language) => organisation.Texts.DayWords(VisitWords.LanguageFor(language));
}
