namespace Naober.Sandbox.Twilio;

/// <summary>
/// The words that the supplier handles itself: a message that is exactly one of them, whatever its case. The English list
/// is the default one; AFMELDEN and UIT are what an organisation adds for the Netherlands.
/// </summary>
public static class Keywords
{
    public const string StopAnswer =
        "You have successfully been unsubscribed. You will not receive any more messages from this number. Reply START to resubscribe.";

    public const string StartAnswer =
        "You have successfully been re-subscribed to messages from this number. Reply HELP for help. Reply STOP to unsubscribe. Msg&Data Rates May Apply.";

    public const string HelpAnswer = "Reply STOP to unsubscribe. Msg&Data Rates May Apply.";

    private static readonly HashSet<string> Stop = new(
        ["STOP", "STOPALL", "UNSUBSCRIBE", "CANCEL", "END", "QUIT", "REVOKE", "OPTOUT", "AFMELDEN", "UIT"],
        StringComparer.OrdinalIgnoreCase);

    private static readonly HashSet<string> Start = new(["START", "YES", "UNSTOP"], StringComparer.OrdinalIgnoreCase);

    private static readonly HashSet<string> Help = new(["HELP", "INFO"], StringComparer.OrdinalIgnoreCase);

    public static bool IsStop(string body) => Stop.Contains(body.Trim());

    public static bool IsStart(string body) => Start.Contains(body.Trim());

    public static bool IsHelp(string body) => Help.Contains(body.Trim());
}
