namespace Naober.Pages;

/// <summary>The fields that a signal's page sends.</summary>
public static class SignalFields
{
    /// <summary>The button that was pressed: <see cref="PickUp"/>, <see cref="Close"/> or <see cref="Correct"/>.</summary>
    public const string Action = "actie";
    public const string PickUp = "oppakken";
    public const string Close = "afsluiten";
    public const string Correct = "verbeteren";

    /// <summary>The fields of a correction: village id or nothing, and the names of theme and urgency.</summary>
    public const string Village = "dorp";
    public const string Theme = "onderwerp";
    public const string Urgency = "spoed";

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

    /// <summary>Why what was set aside is closed.</summary>
    public const string Spam = "reclame";
}
