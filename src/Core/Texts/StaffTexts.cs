using Naober.Core.Organisations;
using Naober.Core.Signals;
using Naober.Core.Triage;

namespace Naober.Core.Texts;

/// <summary>What staff read outside our own pages: village and urgency, never theme or text. No content leaves the house.</summary>
public static class StaffTexts
{
    /// <summary>For the Teams feed. Of safety at home it says nothing at all, not even the village.</summary>
    public static string Summary(Organisation organisation, Signal signal) => (signal.SafeRoute, signal.Urgency, signal.Village) switch
    {
        (true, _, _) => "Er staat een bericht klaar",
        (_, Urgency.Normal, { } village) => $"Nieuw bericht uit {organisation.Villages[village].Name}",
        (_, Urgency.Normal, null) => "Nieuw bericht, dorp nog onbekend",
        (_, _, { } village) => $"Spoed: nieuw bericht uit {organisation.Villages[village].Name}",
        _ => "Spoed: nieuw bericht, dorp nog onbekend",
    };

    /// <summary>For a work phone. Whoever holds the phone may read it.</summary>
    public static string Sms(Uri link) => $"Naober: er staat een bericht klaar. Open {link}";
}
