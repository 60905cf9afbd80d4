namespace Naober.Core.Triage;

/// <summary>Why a message was understood as it was, for a contact person: <c>'niet meer wakker worden' → acuut</c>.</summary>
/// <param name="Said">Quotes the text, so it is as private as it is.</param>
/// <param name="Means">In Dutch.</param>
public readonly record struct Reason(string Said, string Means)
{
    public override string ToString() => $"'{Said}' → {Means}";
}
