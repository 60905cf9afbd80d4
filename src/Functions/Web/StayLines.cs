using Naober.Core.Texts;
using Naober.Core.Tour;

namespace Naober.Functions.Web;

/// <summary>Puts into Dutch sentences, for the coordinator, when residents are asked whether the visits must go on and what they said.</summary>
public static class StayLines
{
    /// <param name="question">Null: it is not known yet at which visits, or there is none.</param>
    public static IEnumerable<string> Of(VillageAgreement agreement, SeriesQuestion? question, VillageHeard heard, TourState state)
    {
        if (question is not null)
        {
            yield return $"Op {string.Join(" en ", question.Visits.Select(v => DutchTime.Day(v.Stop.Date)))} vragen we bewoners: moet dit blijven? Antwoorden kan tot en met {DutchTime.Day(question.Until)}.";
            yield return heard.Audience == 0
                ? "Een sms gaat er niet: nog niemand wil hier herinneringen."
                : $"Na het eerste bezoek gaat er één sms naar {heard.Audience} nummers. {PlanWords.Cost(state, heard.Audience)}";
        }
        else if (SeriesQuestion.MayCome(agreement, state.Today))
        {
            yield return "Bij de laatste twee bezoeken vragen we bewoners of het moet blijven. Die bezoeken zijn nog niet bekend.";
        }

        if (!heard.Tally.IsEmpty && !agreement.IsDecided)
        {
            yield return Of(heard.Tally);
        }
    }

    public static string Of(SeriesTally tally) =>
        $"Moet het blijven? Per sms: {tally.TextYes} ja, {tally.TextNo} nee. Op de website: {tally.FormYes} ja, {tally.FormNo} nee.";
}
