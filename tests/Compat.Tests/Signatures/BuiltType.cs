using System.Reflection;

namespace Naober.Compat.Tests.Signatures;

/// <summary>A type of a built assembly, in the same form as the written list.</summary>
internal static class BuiltType
{
    private const BindingFlags Declared =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    public static TypeShape Read(Type type, CSharpNames names) =>
        new(
            $"{type.Namespace}.{names.Of(type)}",
            KindOf(type),
            [.. Modifiers(type)],
            IsDelegate(type) || type.IsEnum ? [] : [.. Bases(type).Select(names.Of)],
            type.GetCustomAttribute<AttributeUsageAttribute>(inherit: false) is { } usage ? $"{usage.ValidOn}, AllowMultiple = {usage.AllowMultiple}" : null,
            [.. Members(type, names)]);

    private static string KindOf(Type type) =>
        type switch
        {
            { IsEnum: true } => "enum",
            { IsInterface: true } => "interface",
            { IsValueType: true } => "struct",
            _ when IsDelegate(type) => "delegate",
            _ => "class",
        };

    private static IEnumerable<string> Modifiers(Type type) =>
        type switch
        {
            { IsInterface: true } or { IsValueType: true } => [],
            _ when IsDelegate(type) => [],
            { IsAbstract: true, IsSealed: true } => ["static"],
            { IsAbstract: true } => ["abstract"],
            { IsSealed: true } => ["sealed"],
            _ => [],
        };

    private static bool IsDelegate(Type type) => type.IsSubclassOf(typeof(MulticastDelegate));

    /// <summary>The base class and the visible interfaces that come with neither it nor another interface.</summary>
    private static IEnumerable<Type> Bases(Type type)
    {
        if (type.BaseType is { } parent && parent != typeof(object) && parent != typeof(ValueType))
        {
            yield return parent;
        }

        var all = type.GetInterfaces();
        var implied = all.SelectMany(other => other.GetInterfaces()).Concat(type.BaseType?.GetInterfaces() ?? []);
        foreach (var one in all.Except(implied).Where(one => one.IsVisible))
        {
            yield return one;
        }
    }

    private static IEnumerable<MemberShape> Members(Type type, CSharpNames names)
    {
        var members = new BuiltMember(names);
        if (type.IsEnum)
        {
            return type.GetFields(BindingFlags.Public | BindingFlags.Static).Select(BuiltMember.EnumValue);
        }

        if (IsDelegate(type))
        {
            return [members.Call(type.GetMethod("Invoke")!)];
        }

        return
        [
            .. type.GetConstructors(Declared).Where(IsFelt).Select(members.Constructor),
            .. type.GetMethods(Declared).Where(IsFeltAnew).Where(method => !method.IsSpecialName || IsOperator(method)).Select(members.Method),
            .. type.GetProperties(Declared).Where(one => one.GetAccessors(nonPublic: true).Any(IsFeltAnew)).Select(members.Property),
            .. type.GetEvents(Declared).Where(one => IsFelt(one.AddMethod!)).Select(members.Event),
            .. type.GetFields(Declared).Where(field => field.IsPublic || field.IsFamily || field.IsFamilyOrAssembly).Select(members.Field),
        ];
    }

    private static bool IsFelt(MethodBase method) =>
        method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly;

    /// <summary>Not an override: what it overrides was compared where it is declared, or is of the framework.</summary>
    private static bool IsFeltAnew(MethodInfo method) => IsFelt(method) && method.GetBaseDefinition().DeclaringType == method.DeclaringType;

    private static bool IsOperator(MethodInfo method) => method.Name.StartsWith("op_", StringComparison.Ordinal);
}
