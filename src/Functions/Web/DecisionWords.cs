using Naober.Core.Texts;
using Naober.Core.Tour;

namespace Naober.Functions.Web;

/// <summary>What was decided with a village, in Dutch sentences for everybody.</summary>
public static class DecisionWords
{
    public static string Of(VillageDecision decision)
    {
        var what = decision.Kind switch
        {
            DecisionKind.ResidentsGoOn => "Bewoners gaan zelf door.",
            DecisionKind.Again => "Nog een reeks.",
            _ => "Nu niet.",
        };
        return $"{DutchTime.Date(decision.On)}: {what} Besloten met {decision.With}. {decision.How}".TrimEnd();
    }
}
