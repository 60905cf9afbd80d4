namespace Naober.Pages;

/// <summary>One answer that a person can tick.</summary>
/// <param name="Value">What the browser sends.</param>
/// <param name="Label">What the person reads.</param>
public sealed record Choice(string Value, string Label);
