namespace Naober.Pages;

/// <summary>The fields that a signal's page sends.</summary>
public static class SignalFields
{
    /// <summary>The button that was pressed: <see cref="PickUp"/> or <see cref="Close"/>.</summary>
    public const string Action = "actie";
    public const string PickUp = "oppakken";
    public const string Close = "afsluiten";

    /// <summary>Why it is closed, one of <see cref="Reasons"/>.</summary>
    public const string Reason = "reden";

    public static IReadOnlyList<Choice> Reasons { get; } =
    [
        new("opgepakt", "Wij hebben geholpen"),
        new("doorgezet", "Iemand anders gaat ermee verder"),
        new("geen-actie", "We hoeven niets te doen"),
        new("niet-herleidbaar", "We weten niet over wie het gaat"),
        new("dubbel", "We hadden dit bericht al"),
    ];
}
