namespace Naober.Core.Triage;

/// <summary>What the sender wants.</summary>
public enum Intent
{
    /// <summary>Something that a contact person must read: a worry, a wish, an idea. The default.</summary>
    Signal,

    /// <summary>No more messages. Twilio blocks and confirms; we answer nothing.</summary>
    Stop,

    /// <summary>Messages again, after <see cref="Stop"/>. Twilio confirms; we answer nothing.</summary>
    Start,

    /// <summary>A question about the service itself.</summary>
    Help,

    /// <summary>No text: blanks, a picture, punctuation, a test.</summary>
    Empty,

    /// <summary>When and where the travelling meeting point is.</summary>
    WhereAndWhen,

    /// <summary>Only thanks or greetings; nothing to follow up.</summary>
    Thanks,

    /// <summary>Advertising, phishing, fraud. Never answered.</summary>
    Spam,
}
