namespace Naober.Core.Privacy;

/// <summary>How long an organisation keeps what (domain guide §4). Days and months count from the local day on which something happened.</summary>
/// <param name="TextDaysAfterClosing">Text and number, after a signal was closed.</param>
/// <param name="TextMonths">Text and number at the very most, also of what is still open. Messages that got stuck as well.</param>
/// <param name="SignalMonths">The rest of a signal; after that it is a count.</param>
/// <param name="QuestionDays">A question of ours that nobody answered.</param>
/// <param name="LogMonths">Who viewed and did what.</param>
/// <param name="OptInMonths">That somebody once wanted texts from us, after they stopped them; and that they object to them.</param>
/// <param name="RequestMonths">That somebody asked about their data, and the proof of what was done.</param>
public sealed record Retention(
    int TextDaysAfterClosing, int TextMonths, int SignalMonths, int QuestionDays, int LogMonths, int OptInMonths, int RequestMonths)
{
    /// <summary>
    /// How long it is kept that a signal was there, by its id alone. Longer than the vendor's list is compared with ours, and than a message that
    /// got stuck can be replayed: otherwise a signal that is gone would come in anew.
    /// </summary>
    public const int TombstoneMonths = 12;

    /// <summary>What the domain guide proposes. An organisation may choose shorter terms, never longer ones.</summary>
    public static Retention Default { get; } = new(
        TextDaysAfterClosing: 30, TextMonths: 6, SignalMonths: 12, QuestionDays: 7, LogMonths: 24, OptInMonths: 12, RequestMonths: 24);
}
