namespace Naober.Compat.Tests.Signatures;

/// <param name="Text">All but inheritance and accessors: <c>public static bool ValidateBody(string rawBody, string expected)</c>.</param>
/// <param name="Name">For the message of a failure: members of the same name are shown beside each other.</param>
/// <param name="Inheritance">virtual, abstract or empty.</param>
/// <param name="Accessors">get, set, init, or the same after protected; empty for what is no property.</param>
internal sealed record MemberShape(string Text, string Name, string Inheritance, IReadOnlyCollection<string> Accessors)
{
    public override string ToString() =>
        string.Join(' ', new[] { Inheritance, Text, Accessors.Count == 0 ? "" : $"{{ {string.Join("; ", Accessors)}; }}" }.Where(part => part != ""));
}
