namespace Naober.Compat.Tests.Signatures;

/// <summary>
/// Holds a built type to the written one: whatever compiles against ours must compile against the official library and mean
/// the same. Less is allowed, more or other is not.
/// </summary>
internal static class Subset
{
    /// <summary>What is wrong with a library, one sentence each; nothing when it is a subset.</summary>
    public static IEnumerable<string> Differences(IReadOnlyCollection<TypeShape> library, IReadOnlyDictionary<string, TypeShape> official)
    {
        var offered = library.Select(type => SimpleName(type.Name)).ToHashSet();
        return library.SelectMany(type => OfOne(type, official, offered));
    }

    private static IEnumerable<string> OfOne(TypeShape ours, IReadOnlyDictionary<string, TypeShape> official, HashSet<string> offered)
    {
        if (!official.TryGetValue(ours.Name, out var theirs))
        {
            return [$"{ours.Name} is public and not in the list."];
        }

        return OfTheType(ours, theirs).Concat(OfTheBases(ours, theirs, official, offered)).Concat(OfTheMembers(ours, theirs)).Select(text => $"{ours.Name}: {text}");
    }

    private static IEnumerable<string> OfTheType(TypeShape ours, TypeShape theirs)
    {
        if (ours.Kind != theirs.Kind)
        {
            yield return $"is a {ours.Kind}, and officially a {theirs.Kind}.";
        }

        foreach (var word in new[] { "static", "abstract" }.Where(word => ours.Modifiers.Contains(word) != theirs.Modifiers.Contains(word)))
        {
            yield return $"is {(ours.Modifiers.Contains(word) ? "" : "not ")}{word}, unlike the official one.";
        }

        if (theirs.Modifiers.Contains("sealed") && !ours.Modifiers.Contains("sealed"))
        {
            yield return "is not sealed, and officially it is.";
        }

        if (theirs.Usage is not null && ours.Usage != theirs.Usage)
        {
            yield return $"may stand on {ours.Usage ?? "anything"}, and officially on {theirs.Usage}.";
        }
    }

    private static IEnumerable<string> OfTheBases(
        TypeShape ours, TypeShape theirs, IReadOnlyDictionary<string, TypeShape> official, HashSet<string> offered)
    {
        // An attribute between Attribute and ours, which we do not offer, nobody can name.
        var parent = theirs.Bases.FirstOrDefault(one => !IsInterface(one, official));
        var allowed = parent is not null && parent.EndsWith("Attribute", StringComparison.Ordinal) && !offered.Contains(parent) ? "Attribute" : parent;
        foreach (var one in ours.Bases.Except(theirs.Bases).Where(one => one != allowed))
        {
            yield return $"is a {one}, and officially it is not; officially it is: {string.Join(", ", theirs.Bases)}.";
        }

        if (ours.Kind == "class" && allowed is not null && !ours.Bases.Contains(allowed) && !ours.Bases.Contains(parent))
        {
            yield return $"is no {parent}, and officially it is.";
        }
    }

    private static IEnumerable<string> OfTheMembers(TypeShape ours, TypeShape theirs)
    {
        foreach (var member in ours.Members)
        {
            var same = theirs.Members.FirstOrDefault(one => one.Text == member.Text);
            if (same is null)
            {
                var near = theirs.Members.Where(one => one.Name == member.Name).Select(one => one.ToString()).ToList();
                yield return $"'{member}' is not in the list." + (near.Count == 0 ? "" : $" The list has: '{string.Join("' and '", near)}'.");
            }
            else if (member.Accessors.Except(same.Accessors).Any() || IsMoreOpen(member, same, CanBeDerived(ours)))
            {
                yield return $"'{member}' is officially '{same}'.";
            }
        }

        if (CanBeDerived(ours))
        {
            var required = theirs.Members.Where(one => ours.Kind == "interface" || one.Inheritance == "abstract");
            foreach (var owed in required.Where(one => ours.Members.All(own => own.Text != one.Text)))
            {
                yield return $"lacks '{owed}', which everyone who derives from the official type must have.";
            }
        }
    }

    /// <summary>
    /// Virtual where the official one is not lets a caller override what he may not. Not abstract where the official one is,
    /// in a type that others can derive from, lets him leave out what he must have.
    /// </summary>
    private static bool IsMoreOpen(MemberShape ours, MemberShape theirs, bool canBeDerived) =>
        (ours.Inheritance != "" && theirs.Inheritance == "") || (canBeDerived && theirs.Inheritance == "abstract" && ours.Inheritance != "abstract");

    /// <summary>By who uses the library: a class with a constructor that he can see, and that is not closed.</summary>
    private static bool CanBeDerived(TypeShape type) =>
        type.Kind == "interface"
        || (type.Kind == "class" && !type.Modifiers.Contains("sealed") && !type.Modifiers.Contains("static") && type.Members.Any(member => IsConstructor(member, type)));

    private static bool IsConstructor(MemberShape member, TypeShape type) =>
        new[] { "public", "protected" }.Any(access => member.Text.StartsWith($"{access} {SimpleName(type.Name)}(", StringComparison.Ordinal));

    private static bool IsInterface(string name, IReadOnlyDictionary<string, TypeShape> official) =>
        official.Values.FirstOrDefault(type => SimpleName(type.Name) == name.Split('<')[0])?.Kind == "interface"
        || (name.Length > 1 && name[0] == 'I' && char.IsUpper(name[1]));

    private static string SimpleName(string name) => name.Split('<')[0].Split('.')[^1];
}
