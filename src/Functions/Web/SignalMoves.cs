using Microsoft.AspNetCore.Http;
using Naober.Core.Organisations;
using Naober.Core.Routing;
using Naober.Core.Signals;
using Naober.Core.Triage;
using Naober.Core.Villages;
using Naober.Pages;

namespace Naober.Functions.Web;

/// <summary>The moves that the signal page's buttons stand for.</summary>
public static class SignalMoves
{
    /// <summary>Null: no such button or choice.</summary>
    public static Move? Read(Organisation organisation, Signal signal, IFormCollection form) => (form[SignalFields.Action].ToString(), form[SignalFields.Reason].ToString()) switch
    {
        (SignalFields.PickUp, _) => new Move.PickUp(),
        (SignalFields.Close, "opgepakt") => new Move.Close(CloseReason.Handled),
        (SignalFields.Close, "doorgezet") => new Move.Close(CloseReason.PassedOn),
        (SignalFields.Close, "geen-actie") => new Move.Close(CloseReason.NothingNeeded),
        (SignalFields.Close, "niet-herleidbaar") => new Move.Close(CloseReason.NotTraceable),
        (SignalFields.Close, "dubbel") => new Move.Close(CloseReason.Duplicate),
        (SignalFields.Close, SignalFields.Spam) => new Move.Close(CloseReason.Spam),
        (SignalFields.Correct, _) => ReadCorrection(organisation, signal, form),
        _ => null,
    };

    private static Move.Correct? ReadCorrection(Organisation organisation, Signal signal, IFormCollection form)
    {
        var village = form[SignalFields.Village].ToString() is { Length: > 0 } id ? new VillageId(id) : (VillageId?)null;
        return (village is null || organisation.Villages.ContainsKey(village.Value))
            && Enum.TryParse<Theme>(form[SignalFields.Theme], out var theme) && Enum.IsDefined(theme)
            && Enum.TryParse<Urgency>(form[SignalFields.Urgency], out var urgency) && Enum.IsDefined(urgency)
                ? new Move.Correct(village, theme, urgency, Router.Receiver(organisation, village, signal.SafeRoute))
                : null;
    }
}
