namespace Naober.Pages.Rights;

/// <summary>The fields of the pages about what people ask; a field's name is also the id of its control.</summary>
public static class RightsFields
{
    public const string Page = "/beheer/privacy";

    public const string Kind = "soort";
    public const string Number = "telefoon";

    /// <summary>The link of the signal of which the person it is about asks.</summary>
    public const string About = "bericht";
    public const string ReceivedOn = "ontvangen";
    public const string Case = "reden";
    public const string Nonce = "nummer";

    public const int ShortestCase = 10;
    public const int LongestCase = 120;

    /// <summary>The button that was pressed, one of those that follow.</summary>
    public const string Action = "actie";
    public const string Delete = "wis";
    public const string Objects = "bezwaar";
    public const string Block = "blokkeer";
    public const string Lift = "deblokkeer";
    public const string Given = "gegeven";
    public const string Strike = "haal-weg";
    public const string Corrected = "verbeterd";
    public const string Refuse = "weiger";
    public const string Extend = "verleng";

    /// <summary>Why it is refused or takes longer.</summary>
    public const string Why = "waarom";

    /// <summary>Words to take out, each on a line of its own.</summary>
    public const string Words = "woorden";
    public const int WordsLength = 500;

    /// <summary>How a copy is given: a page, or <see cref="Json"/>.</summary>
    public const string Form = "vorm";
    public const string Json = "json";

    /// <summary>What can be printed.</summary>
    public const string Copy = "inzage";
    public const string Proof = "bewijs";
}
