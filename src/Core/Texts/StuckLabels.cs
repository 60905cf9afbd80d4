using Naober.Core.Signals;

namespace Naober.Core.Texts;

/// <summary>The Dutch words for messages that got stuck.</summary>
public static class StuckLabels
{
    public static string Of(DismissReason why) => why switch
    {
        DismissReason.WrittenAnew => "Het is opnieuw opgeschreven",
        DismissReason.Trial => "Het was een proef",
        _ => "Het is niet van ons",
    };
}
