using Naober.Core.Tour;

namespace Naober.Core.Texts;

/// <summary>What a host told of a visit, in the words of the coordinator's pages.</summary>
public static class VisitLabels
{
    /// <summary>As it stands in the list to choose from.</summary>
    public static string Of(WhyMissed why) => why switch
    {
        WhyMissed.Weather => "Het weer was te slecht",
        WhyMissed.Van => "De bus kon niet rijden",
        WhyMissed.PlaceClosed => "De plek was dicht",
        WhyMissed.NobodyOfUs => "Niemand van ons kon komen",
        _ => "Iets anders",
    };

    /// <summary>Such as "Er kwamen 12 mensen."</summary>
    public static string Sentence(VisitReport report) => report switch
    {
        { WhyNot: { } why } => $"Ging niet door: {char.ToLowerInvariant(Of(why)[0])}{Of(why)[1..]}.",
        { Came: 0 } => "Er kwam niemand.",
        { Came: 1 } => "Er kwam 1 mens.",
        _ => $"Er kwamen {report.Came} mensen.",
    };
}
