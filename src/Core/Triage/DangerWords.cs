using System.Text.RegularExpressions;

namespace Naober.Core.Triage;

/// <summary>
/// Words that may mean danger, after the draft in the domain guide (§3). They favour a false alarm, which costs a text with
/// numbers and a quick look. They are a net under people reading, not a replacement: every message is read.
/// The text is matched as plain words (lower case, no accents, no punctuation).
/// </summary>
internal static partial class DangerWords
{
    /// <summary>The gravest danger the words speak of.</summary>
    public static Danger Find(string plain) => plain switch
    {
        _ when Life().IsMatch(plain) => Danger.Life,
        _ when Suicide().IsMatch(plain) => Danger.Suicide,
        _ when IsViolence(plain) => Danger.Violence,
        _ when Welfare().IsMatch(plain) => Danger.Welfare,
        _ => Danger.None,
    };

    /// <summary>Whether violence or coercion is spoken of, also where another danger is graver.</summary>
    public static bool IsViolence(string plain) => Violence().IsMatch(plain);

    [GeneratedRegex(
        @"zelfmoord|zelfdoding|suicid|einde? (er ?)?aan (te )?ma|ma+k.{0,12}einde? (er ?)?aan|niet meer leven|ni(et|e|ch) (meer )?wakker" +
        @"|dood (wil|wilt|wou)|wil.{0,9} dood\b|(het|t) leven beroven|pillen (geslikt|genomen|ingenomen)|(voor|onder) de trein|opgehangen" +
        @"|snijdt? (zich|me)|hoeft? (het )?(voor|veur) m(ij|ie|i) ni(et|e|ch|k)|zie.{0,6} ni(et|e|ch) meer zitten|geen last meer van m(e|ij)" +
        @"|leven (heeft )?geen zin|spring(en)? .{0,15}(brug|flat|trein)|\bvan het? (dak|flat|brug)\b|kill myself|end my life|want to die")]
    private static partial Regex Suicide();

    [GeneratedRegex(
        @"\bbrand\b|gaslucht|gaslek|koolmonoxide|bewusteloos|ademt ni|reageert ni|hartaanval|beroerte|reanim|op de grond|\bbloed" +
        @"|verdrink|overdosis|\bfire\b|not breathing|unconscious")]
    private static partial Regex Life();

    [GeneratedRegex(
        @"\bmes\b|wapen|pistool|\bsla(at|an)\b|geslagen|schop(t|pen)|wurg|verkracht|bedreig|opgesloten|blauwe? o(og|gen)|doodsbang|mishandel" +
        @"|misbruik|kind.{0,20}bang|mag ni(ks|ets?) van (hem|haar|zijn|zn|dr|der)|geeft al (dr|haar|zn|zijn) geld|stalk|durft ni(et|e) naar huis" +
        @"|he hits me|beats? (me|her)|scared of (him|my husband)")]
    private static partial Regex Violence();

    [GeneratedRegex(
        @"(dagen|weken).{0,12}ni(et|e) gezien|ni(et|e) gezien.{0,20}(dagen|weken)|gordijnen.{0,20}dicht|brievenbus.{0,12}(vol|puilt)" +
        @"|doet (de deur )?ni(et|e) open|in (zn |haar |zijn )?(pyjama|nachthemd)|nachts op straat")]
    private static partial Regex Welfare();
}
