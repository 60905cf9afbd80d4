using Naober.Core.Rights;

namespace Naober.Pages.Rights;

/// <summary>What people ask about their own data, and what must be done before which day.</summary>
/// <param name="Open">Not answered yet, the most urgent first.</param>
/// <param name="Inform">Messages of which the person they are about must be told that we know.</param>
/// <param name="Answered">The last ones first.</param>
/// <param name="Form">Null: this person answers nothing.</param>
/// <param name="Back">Where this person came from.</param>
public sealed record RightsPageModel(
    Site Site, string Me, IReadOnlyList<RequestLine> Open, IReadOnlyList<InformLine> Inform, IReadOnlyList<RequestLine> Answered, RightsForm? Form, string Back);

/// <param name="When">Its term or its end, in words.</param>
public sealed record RequestLine(string Id, string What, string When, bool IsRed, bool SafeRoute);

public sealed record InformLine(string Id, string Village, string When);

/// <summary>The form in which a request is written down, as it was filled in.</summary>
public sealed record RightsForm(
    string Nonce, RightKind? Kind, string Number, string About, string ReceivedOn, string Today, string Case, IReadOnlyList<FieldError> Errors);

/// <summary>One request.</summary>
/// <param name="MayAnswer">Otherwise only what was asked and done is shown.</param>
/// <param name="Holdings">What we have, in words.</param>
/// <param name="Known">How many messages are about somebody whom this person knows, so that a colleague must answer.</param>
/// <param name="Proof">What was done, in words.</param>
public sealed record RequestPageModel(
    Site Site,
    string Me,
    string Id,
    RightKind Kind,
    string What,
    IReadOnlyList<KeyValuePair<string, string>> Facts,
    bool MayAnswer,
    IReadOnlyList<string> Holdings,
    IReadOnlyList<HeldMessage> Messages,
    int Known,
    IReadOnlyList<string> Proof)
{
    /// <summary>It is about who sent it, and not about somebody else.</summary>
    public bool OfNumber { get; init; }

    public bool IsAnswered { get; init; }

    /// <summary>Deleting began and was stopped halfway.</summary>
    public bool Begun { get; init; }

    public bool MayLift { get; init; }

    public bool MayExtend { get; init; }

    public string? Notice { get; init; }

    public IReadOnlyList<FieldError> Errors { get; init; } = [];
}

/// <param name="Href">Null: it has no page for this person.</param>
public sealed record HeldMessage(string What, string? Href);

/// <summary>A copy of what we have of somebody, to print or as JSON. In the words of who reads it.</summary>
/// <param name="Further">What we have besides messages.</param>
/// <param name="Withheld">What is not given, and why.</param>
/// <param name="Words">What was taken out of this copy.</param>
public sealed record CopyModel(
    Site Site, string Id, string MadeOn, IReadOnlyList<CopyItem> Items, IReadOnlyList<string> Further, IReadOnlyList<string> Withheld, string Words);

public sealed record CopyItem(string Heading, IReadOnlyList<KeyValuePair<string, string>> Facts, IReadOnlyList<CopyText> Texts);

/// <param name="What">Whose words these are, and of when.</param>
public sealed record CopyText(string What, string Text);

/// <summary>The proof of what was done, to print. Names no resident.</summary>
public sealed record ProofModel(
    Site Site, string Id, string What, IReadOnlyList<KeyValuePair<string, string>> Facts, IReadOnlyList<string> Done, IReadOnlyList<string> Left);
