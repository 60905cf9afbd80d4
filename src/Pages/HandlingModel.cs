namespace Naober.Pages;

/// <summary>What this person may do with a signal besides picking up and closing, and what colleagues wrote about it.</summary>
public sealed record HandlingModel
{
    /// <summary>Nothing to do and nothing written.</summary>
    public static HandlingModel None { get; } = new();

    /// <summary>Oldest first.</summary>
    public IReadOnlyList<NoteText> Notes { get; init; } = [];

    /// <summary>Tells one note from another; null: this person may write none.</summary>
    public string? Nonce { get; init; }

    /// <summary>Who can take it, who to ask first on top.</summary>
    public IReadOnlyList<Choice> Colleagues { get; init; } = [];

    /// <summary>The teams that can take it.</summary>
    public IReadOnlyList<Choice> Teams { get; init; } = [];

    /// <summary>The colleague who was asked to take it over; null: nobody.</summary>
    public string? OfferedTo { get; init; }

    /// <summary>The colleague who handles it too; null: nobody.</summary>
    public string? Together { get; init; }

    /// <summary>This person was asked to take it over.</summary>
    public bool IsAsked { get; init; }

    /// <summary>May hand it over, work together and give it to a partner: who has it.</summary>
    public bool IsMine { get; init; }

    /// <summary>May plan a visit and write down whether the person knows: who has it, and who handles it too.</summary>
    public bool MayPlan { get; init; }

    /// <summary>May send the sender a text.</summary>
    public bool MayText { get; init; }

    public bool MayInform { get; init; }

    public bool MayPassOn { get; init; }

    public bool MayBar { get; init; }

    public bool MayReopen { get; init; }

    /// <summary>May say that it is about safety at home, or that it is not; null: not now.</summary>
    public SafetyChoice? Safety { get; init; }

    /// <summary>The partner may hear of it without consent.</summary>
    public bool InDanger { get; init; }

    /// <summary>As a date field has it, or nothing.</summary>
    public string VisitOn { get; init; } = "";

    /// <summary>As a date field has it.</summary>
    public string Today { get; init; } = "";

    /// <summary>Facts with their names, as people read them: visit, informed, consent.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Facts { get; init; } = [];

    /// <summary>What must be done before a date; null: nothing.</summary>
    public string? Reminder { get; init; }

    /// <summary>Somebody asked that nothing is done with it for now, so nobody reads it.</summary>
    public bool Restricted { get; init; }

    /// <summary>May answer what the person it is about asks of us.</summary>
    public bool MayAnswer { get; init; }

    /// <summary>Text, number and notes are gone.</summary>
    public bool Erased { get; init; }
}

/// <param name="IsSafety">It is about safety at home as it stands.</param>
/// <param name="Officers">Who alone sees what is: their names.</param>
/// <param name="IsOfficer">The reader is one of them.</param>
public sealed record SafetyChoice(bool IsSafety, string Officers, bool IsOfficer);

/// <param name="Text">Null: it cannot be read.</param>
/// <param name="WasSent">It was a text to the sender.</param>
public sealed record NoteText(string When, string By, string? Text, bool WasSent = false);
