using Naober.Core.Villages;

namespace Naober.Core.Triage;

/// <summary>What a message means to us. Danger and <see cref="SafeRoute"/> decide the answer and the first receiver; the rest decides the rest.</summary>
/// <param name="SafeRoute">
/// Safety at home: violence or coercion in a household, family or (ex-)relation, child or elder abuse. In doubt true.
/// Only the officer for safety at home and the deputy may know of such a signal.
/// </param>
public sealed record Understanding(
    Intent Intent,
    VillageMatch? Village,
    Theme Theme,
    Urgency Urgency,
    Danger Danger,
    bool SafeRoute);

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

    /// <summary>No text: blanks, a picture, punctuation.</summary>
    Empty,
}

public enum Theme
{
    Other,
    Loneliness,
    Memory,
    Caring,
    Money,
    Neglect,
    Youth,
    Safety,
}

/// <summary>How soon a person must look (Dutch: gewoon, spoed, acuut).</summary>
public enum Urgency
{
    Normal,
    Urgent,
    Acute,
}

/// <summary>What kind of danger a text speaks of; each has its own answer with telephone numbers.</summary>
public enum Danger
{
    None,

    /// <summary>Fire, gas, somebody who does not breathe: 112.</summary>
    Life,

    /// <summary>Thoughts of suicide, one's own or another's: 113.</summary>
    Suicide,

    /// <summary>Violence or the threat of it.</summary>
    Violence,

    /// <summary>Somebody not seen for days, or wandering: somebody must go and look.</summary>
    Welfare,
}
