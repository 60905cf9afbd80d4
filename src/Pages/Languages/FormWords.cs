namespace Naober.Pages.Languages;

/// <summary>What the shop's and the resident's form have in common.</summary>
public sealed record FormWords
{
    public required string Send { get; init; }

    public required string TryAgain { get; init; }

    public required string Yes { get; init; }

    public required string No { get; init; }

    /// <summary>Beside the field for robots.</summary>
    public required string LeaveEmpty { get; init; }

    public required string MayWeCall { get; init; }

    public required string Phone { get; init; }

    public required string PhoneHint { get; init; }

    public required string Privacy { get; init; }

    public required string Error { get; init; }

    public required string NotSent { get; init; }

    public required string TooLong { get; init; }

    public required string PhoneWrong { get; init; }

    public required string PhoneMissing { get; init; }

    /// <summary>For a person whose browser filled in the field for robots.</summary>
    public required string Trapped { get; init; }

    public required string NotArrivedTitle { get; init; }

    public required string NotArrived { get; init; }

    public required string NotArrivedWhy { get; init; }

    /// <summary>Instead of <see cref="NotArrivedWhy"/>, when too many forms came in at once.</summary>
    public required string TooMany { get; init; }

    public required string NotArrivedCall { get; init; }

    public required string YourAnswers { get; init; }

    public required string ArrivedTitle { get; init; }

    public required string Arrived { get; init; }

    /// <summary>The answer to a form that tells of no danger, where Core has none in this language.</summary>
    public required string Answer { get; init; }

    public required string NoCallBack { get; init; }
}
