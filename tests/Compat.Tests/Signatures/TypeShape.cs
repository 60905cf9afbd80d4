namespace Naober.Compat.Tests.Signatures;

/// <summary>
/// What a caller can feel of a type, in one normal form for the written list and for a built assembly: short type names,
/// no annotations for nullable references, no override (its first declaration was compared already). The constraints of a type's own parameters are not compared: the list omits them.
/// </summary>
/// <param name="Name">With namespace, outer type and type parameters: <c>Twilio.Base.ResourceSet&lt;T&gt;</c>.</param>
/// <param name="Kind">class, struct, interface, enum or delegate.</param>
/// <param name="Modifiers">static, abstract and sealed, as far as they are there.</param>
/// <param name="Bases">The base class and the interfaces; never object.</param>
/// <param name="Usage">Where an attribute may stand, or null where that is not told.</param>
/// <param name="Members">Constructors, methods, properties, fields, enum values, or the one call of a delegate.</param>
internal sealed record TypeShape(
    string Name,
    string Kind,
    IReadOnlyCollection<string> Modifiers,
    IReadOnlyCollection<string> Bases,
    string? Usage,
    IReadOnlyCollection<MemberShape> Members);
