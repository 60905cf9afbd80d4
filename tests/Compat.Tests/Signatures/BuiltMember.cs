using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace Naober.Compat.Tests.Signatures;

/// <summary>A member of a built type, in the same form as the written list.</summary>
internal sealed class BuiltMember(CSharpNames names)
{
    public static MemberShape EnumValue(FieldInfo value) =>
        new($"{value.Name} = {Convert.ToString(value.GetRawConstantValue(), CultureInfo.InvariantCulture)}", value.Name, "", []);

    public MemberShape Constructor(ConstructorInfo constructor) =>
        Shape(constructor, $"{CSharpNames.Simple(constructor.DeclaringType!)}({Parameters(constructor)})");

    public MemberShape Method(MethodInfo method) =>
        Shape(method, method.Name switch
        {
            "op_Implicit" => $"implicit operator {names.Of(method.ReturnType)}({Parameters(method)})",
            "op_Explicit" => $"explicit operator {names.Of(method.ReturnType)}({Parameters(method)})",
            "op_Equality" => Signature(method, "operator =="),
            "op_Inequality" => Signature(method, "operator !="),
            _ => Signature(method, method.Name),
        });

    /// <summary>The one call of a delegate.</summary>
    public MemberShape Call(MethodInfo invoke) => new(Signature(invoke, "Invoke"), "Invoke", "", []);

    public MemberShape Property(PropertyInfo property)
    {
        var accessors = property.GetAccessors(nonPublic: true).Where(one => one.IsPublic || one.IsFamily || one.IsFamilyOrAssembly).ToList();
        var widest = accessors.OrderByDescending(one => one.IsPublic).First();
        var index = property.GetIndexParameters();
        var name = index.Length == 0 ? property.Name : $"this[{string.Join(", ", index.Select(Parameter))}]";
        return Shape(widest, $"{names.Of(property.PropertyType)} {name}") with
        {
            Accessors = [.. accessors.Select(one => (one.IsPublic || !widest.IsPublic ? "" : "protected ") + AccessorWord(one, property))],
        };
    }

    public MemberShape Event(EventInfo one) => Shape(one.AddMethod!, $"event {names.Of(one.EventHandlerType!)} {one.Name}");

    public MemberShape Field(FieldInfo field)
    {
        string[] words =
        [
            field.IsPublic ? "public" : "protected",
            field.IsStatic ? "static" : "",
            field.IsInitOnly ? "readonly" : "",
            names.Of(field.FieldType),
            field.Name,
        ];
        return new MemberShape(string.Join(' ', words.Where(word => word != "")), field.Name, "", []);
    }

    private static string AccessorWord(MethodInfo accessor, PropertyInfo property) =>
        accessor == property.GetMethod ? "get"
        : accessor.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit)) ? "init"
        : "set";

    private static MemberShape Shape(MethodBase method, string text)
    {
        var access = method.IsPublic ? "public" : "protected";
        return new MemberShape($"{access} {(method.IsStatic ? "static " : "")}{text}", WrittenMember.NameOf(text), Inheritance(method), []);
    }

    /// <summary>What implements an interface is virtual and final in a built assembly, and neither to a caller.</summary>
    private static string Inheritance(MethodBase method) =>
        method switch
        {
            { DeclaringType.IsInterface: true } => "",
            { IsAbstract: true } => "abstract",
            { IsVirtual: true, IsFinal: false } => "virtual",
            _ => "",
        };

    private static string Default(ParameterInfo parameter) =>
        parameter switch
        {
            { DefaultValue: null, ParameterType.IsValueType: true } when Nullable.GetUnderlyingType(parameter.ParameterType) is null => "default",
            { DefaultValue: null } => "null",
            { ParameterType.IsEnum: true } => $"{CSharpNames.Simple(parameter.ParameterType)}.{Enum.GetName(parameter.ParameterType, parameter.DefaultValue)}",
            { DefaultValue: bool yes } => yes ? "true" : "false",
            { DefaultValue: string text } => $"\"{text}\"",
            _ => Convert.ToString(parameter.DefaultValue, CultureInfo.InvariantCulture) ?? "",
        };

    private string Signature(MethodInfo method, string name)
    {
        var generic = method.IsGenericMethodDefinition ? $"<{string.Join(", ", method.GetGenericArguments().Select(one => one.Name))}>" : "";
        return $"{names.Of(method.ReturnType)} {name}{generic}({Parameters(method)}){string.Concat(method.GetGenericArguments().Select(Constraint))}";
    }

    private string Parameters(MethodBase method)
    {
        var extension = method.IsDefined(typeof(ExtensionAttribute)) ? "this " : "";
        return extension + string.Join(", ", method.GetParameters().Select(Parameter));
    }

    private string Parameter(ParameterInfo parameter)
    {
        var type = parameter.ParameterType;
        var prefix = parameter switch
        {
            _ when parameter.IsDefined(typeof(ParamArrayAttribute)) => "params ",
            { IsOut: true } => "out ",
            { IsIn: true } when type.IsByRef => "in ",
            _ when type.IsByRef => "ref ",
            _ => "",
        };
        var text = $"{prefix}{names.Of(type.IsByRef ? type.GetElementType()! : type)} {parameter.Name}";
        return parameter.HasDefaultValue ? $"{text} = {Default(parameter)}" : text;
    }

    private string Constraint(Type argument)
    {
        var special = argument.GenericParameterAttributes;
        var isStruct = special.HasFlag(GenericParameterAttributes.NotNullableValueTypeConstraint);
        string[] words =
        [
            special.HasFlag(GenericParameterAttributes.ReferenceTypeConstraint) ? "class" : "",
            isStruct ? "struct" : "",
            .. argument.GetGenericParameterConstraints().Where(one => one != typeof(ValueType)).Select(names.Of),
            special.HasFlag(GenericParameterAttributes.DefaultConstructorConstraint) && !isStruct ? "new()" : "",
        ];
        var text = string.Join(", ", words.Where(word => word != ""));
        return text == "" ? "" : $" where {argument.Name} : {text}";
    }
}
