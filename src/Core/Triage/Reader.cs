using System.Text.RegularExpressions;
using Naober.Core.Villages;

namespace Naober.Core.Triage;

/// <summary>Understands a message, from its words alone. Same text, same understanding, always.</summary>
public sealed partial class Reader(Gazetteer gazetteer)
{
    /// <param name="text">As it came; may be empty.</param>
    public Understanding Read(string text)
    {
        var words = Words.Of(text);
        var plain = string.Join(' ', words);
        var danger = DangerWords.Find(plain);
        var village = gazetteer.Find(text);
        return new Understanding(
            danger == Danger.None ? IntentOf(text, plain) : Intent.Signal,
            village,
            danger == Danger.None ? ThemeOf(plain) : Theme.Safety,
            UrgencyOf(danger),
            danger,
            SafeRoute: DangerWords.IsViolence(plain));
    }

    private static Intent IntentOf(string text, string plain) => plain switch
    {
        "" => text.Trim() == "?" ? Intent.Help : Intent.Empty,
        "stop" or "stopall" or "stoppen" or "afmelden" or "uit" or "unsubscribe" => Intent.Stop,
        "start" or "aanmelden" or "unstop" => Intent.Start,
        "help" or "info" or "hulp" or "wie ben je" or "wie zijn jullie" => Intent.Help,
        _ => Intent.Signal,
    };

    private static Urgency UrgencyOf(Danger danger) => danger switch
    {
        Danger.Life or Danger.Suicide or Danger.Violence => Urgency.Acute,
        Danger.Welfare => Urgency.Urgent,
        _ => Urgency.Normal,
    };

    private static Theme ThemeOf(string plain) => plain switch
    {
        _ when Memory().IsMatch(plain) => Theme.Memory,
        _ when Caring().IsMatch(plain) => Theme.Caring,
        _ when Money().IsMatch(plain) => Theme.Money,
        _ when Neglect().IsMatch(plain) => Theme.Neglect,
        _ when Loneliness().IsMatch(plain) => Theme.Loneliness,
        _ when Youth().IsMatch(plain) => Theme.Youth,
        _ => Theme.Other,
    };

    [GeneratedRegex(@"vergeet|verward|in de war|de weg kwijt|pincode ni|dement")]
    private static partial Regex Memory();

    [GeneratedRegex(@"mantelzorg|trek het ni(et|e) meer|zorg dag en nacht|doodop")]
    private static partial Regex Caring();

    [GeneratedRegex(@"schuld|deurwaarder|pinpas|geen geld|ni(et|e) betalen")]
    private static partial Regex Money();

    [GeneratedRegex(@"vervuil|rommel|stinkt|zelfde kleren|eet ni(et|e|ks)")]
    private static partial Regex Neglect();

    [GeneratedRegex(@"eenzaam|alleen|ziet niemand|ken.{0,8} niemand|praatje|komt ni(et|e) meer|komt al .{0,10}ni(et|e) meer")]
    private static partial Regex Loneliness();

    [GeneratedRegex(@"jongeren|hangjeugd|gepest|op school")]
    private static partial Regex Youth();
}
