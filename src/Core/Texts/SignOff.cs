namespace Naober.Core.Texts;

/// <summary>Somebody approved a text, as the organisation wrote it down in its pack.</summary>
/// <param name="Who">Name and function.</param>
/// <param name="Mark">Of the words that were approved (<see cref="SafetyTexts.MarkOf"/>): other words need a new approval.</param>
public sealed record SignOff(TextId Text, string Language, Approver By, string Who, DateOnly On, string Mark);

/// <summary>Who must approve a text.</summary>
public enum Approver
{
    /// <summary>The organisation's officer for safety at home (Dutch: aandachtsfunctionaris).</summary>
    Officer,

    /// <summary>Veilig Thuis of the region.</summary>
    SafeAtHome,

    /// <summary>113 Zelfmoordpreventie.</summary>
    SuicidePrevention,

    /// <summary>Somebody whose first language it is.</summary>
    NativeSpeaker,
}
