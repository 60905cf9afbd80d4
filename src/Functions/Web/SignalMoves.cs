using Naober.Core.Signals;
using Naober.Pages;

namespace Naober.Functions.Web;

/// <summary>The moves that the signal page's buttons stand for.</summary>
public static class SignalMoves
{
    /// <summary>Null: no such button or reason.</summary>
    public static Move? Read(string action, string reason) => (action, reason) switch
    {
        (SignalFields.PickUp, _) => new Move.PickUp(),
        (SignalFields.Close, "opgepakt") => new Move.Close(CloseReason.Handled),
        (SignalFields.Close, "doorgezet") => new Move.Close(CloseReason.PassedOn),
        (SignalFields.Close, "geen-actie") => new Move.Close(CloseReason.NothingNeeded),
        (SignalFields.Close, "niet-herleidbaar") => new Move.Close(CloseReason.NotTraceable),
        (SignalFields.Close, "dubbel") => new Move.Close(CloseReason.Duplicate),
        _ => null,
    };
}
