namespace Naober.Core.Triage;

/// <summary>What the sender wants.</summary>
public enum Intent
{
    /// <summary>Something that a contact person must read: a worry, a wish, an idea. The default.</summary>
    Signal,

    /// <summary>No more reminders (AFMELDEN). Where Twilio blocked the number and confirmed it (STOP), we answer nothing.</summary>
    Stop,

    /// <summary>Reminders (again), by AANMELDEN.</summary>
    Start,

    /// <summary>A question about the service itself.</summary>
    Help,

    /// <summary>No text: blanks, a picture, punctuation, a test.</summary>
    Empty,

    /// <summary>When and where the travelling meeting point is, or whether it must stay: answered at once, for nobody to follow up.</summary>
    WhereAndWhen,

    /// <summary>Only thanks or greetings; nothing to follow up.</summary>
    Thanks,

    /// <summary>Advertising, phishing, fraud. Never answered.</summary>
    Spam,
}
