namespace Naober.Compat.Tests.Signatures;

/// <summary>
/// Types by their short names, as the written list has them. A namespace is written only where the list has another type of
/// that short name in the library at hand: Twilio's methods take both its own HttpClient and the one of System.Net.Http.
/// </summary>
/// <param name="ownTypes">Full names of the listed types of this library.</param>
internal sealed class CSharpNames(IReadOnlyCollection<string> ownTypes)
{
    private static readonly Dictionary<Type, string> Keywords = new()
    {
        [typeof(void)] = "void",
        [typeof(object)] = "object",
        [typeof(string)] = "string",
        [typeof(bool)] = "bool",
        [typeof(byte)] = "byte",
        [typeof(char)] = "char",
        [typeof(short)] = "short",
        [typeof(int)] = "int",
        [typeof(long)] = "long",
        [typeof(float)] = "float",
        [typeof(double)] = "double",
        [typeof(decimal)] = "decimal",
    };

    public static string Simple(Type type) => type.Name.Split('`')[0];

    public string Of(Type type)
    {
        if (Keywords.TryGetValue(type, out var keyword))
        {
            return keyword;
        }

        if (type.IsGenericParameter)
        {
            return type.Name;
        }

        if (type.IsArray)
        {
            return $"{Of(type.GetElementType()!)}[]";
        }

        if (Nullable.GetUnderlyingType(type) is { } value)
        {
            return $"{Of(value)}?";
        }

        var name = type.IsNested ? $"{Of(type.DeclaringType!)}.{Simple(type)}" : Simple(type);
        var full = type.IsGenericType ? $"{name}<{string.Join(", ", type.GetGenericArguments().Select(Of))}>" : name;
        return IsAmbiguous(type) ? $"{type.Namespace}.{full}" : full;
    }

    private bool IsAmbiguous(Type type) =>
        !type.IsNested && !ownTypes.Contains($"{type.Namespace}.{type.Name}") && ownTypes.Any(own => own.EndsWith($".{type.Name}", StringComparison.Ordinal));
}
