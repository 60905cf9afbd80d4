using Naober.Core.Triage.Lexicon;

namespace Naober.Core.Triage.Fitted;

/// <summary>What a weight counts for, with the name it has in the file of weights, such as <c>thema rouw</c>.</summary>
public static class Column
{
    public const int Urgent = 29;
    public const int Acute = 30;
    public const int AtHome = 31;
    private const int FirstIntent = 32;
    public const int Count = 40;
    private const int FirstAbout = 14;
    private const int FirstDanger = 17;

    public static IReadOnlyList<string> Names { get; } =
    [
        .. Enum.GetValues<Theme>().Select(t => $"thema {DutchIds.Of(t)}"),
        .. Enum.GetValues<About>().Select(a => $"over {DutchIds.Of(a)}"),
        .. Enum.GetValues<Danger>().Select(d => $"gevaar {DutchIds.Of(d)}"),
        "spoed", "acuut", "thuis",
        .. Enum.GetValues<Intent>().Select(i => $"bedoeling {DutchIds.Of(i)}"),
    ];

    public static int Of(Theme theme) => (int)theme;

    public static int Of(About about) => FirstAbout + (int)about;

    public static int Of(Intent intent) => FirstIntent + (int)intent;

    public static int Of(Danger danger) => FirstDanger + (int)danger;
}
