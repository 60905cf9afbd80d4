using System.Diagnostics.CodeAnalysis;
using System.Linq.Expressions;
using System.Reflection;

namespace Azure.Data.Tables.Wire;

/// <summary>
/// A condition in C# as a <c>$filter</c>: comparisons of one property with one value, <c>string.Compare</c>,
/// <c>CompareTo</c> and <c>Equals</c>, bool properties, and <c>&amp;&amp;</c>, <c>||</c>, <c>!</c> between them.
/// </summary>
internal static class LambdaFilter
{
    /// <exception cref="NotSupportedException">The condition says what a table cannot be asked.</exception>
    public static string Of(LambdaExpression filter)
    {
        ArgumentNullException.ThrowIfNull(filter);
        return Condition(filter.Body);
    }

    private static string Condition(Expression condition) => condition switch
    {
        UnaryExpression { NodeType: ExpressionType.Not } not => $"not ({Condition(not.Operand)})",
        UnaryExpression { NodeType: ExpressionType.Convert } convert => Condition(convert.Operand),
        BinaryExpression { NodeType: ExpressionType.AndAlso or ExpressionType.And } and => $"({Condition(and.Left)}) and ({Condition(and.Right)})",
        BinaryExpression { NodeType: ExpressionType.OrElse or ExpressionType.Or } or => $"({Condition(or.Left)}) or ({Condition(or.Right)})",
        BinaryExpression binary => Comparison(binary.NodeType, binary.Left, binary.Right),
        MethodCallExpression call when IsCall(call, "Equals", out var left, out var right) => Comparison(ExpressionType.Equal, left, right),
        _ when TryGetProperty(condition, out var name, out _) => $"{name} eq true",
        _ => throw CannotAsk(condition),
    };

    private static string Comparison(ExpressionType operation, Expression left, Expression right)
    {
        // string.Compare(a, b) > 0 means a > b.
        if ((IsCall(left, "Compare", out var first, out var second) || IsCall(left, "CompareTo", out first, out second)) && Evaluate(right) is 0)
        {
            return Comparison(operation, first, second);
        }

        // The service wants the property before the value.
        return TryGetProperty(left, out var name, out var type) ? $"{name} {Operator(operation)} {Literal(operation, type, right)}"
            : TryGetProperty(right, out name, out type) ? $"{name} {Operator(Mirrored(operation))} {Literal(operation, type, left)}"
            : throw CannotAsk(left);
    }

    private static string Literal(ExpressionType operation, Type type, Expression value) => (type.IsEnum, Evaluate(value)) switch
    {
        (true, { } number) when operation is ExpressionType.Equal or ExpressionType.NotEqual => ODataLiteral.Of(Enum.ToObject(type, number).ToString()),
        (true, _) => throw new NotSupportedException("An enum is stored by its name: a table can be asked whether it is equal, not whether it is more."),
        var (_, other) => ODataLiteral.Of(other),
    };

    private static bool TryGetProperty(Expression expression, [NotNullWhen(true)] out string? name, [NotNullWhen(true)] out Type? type)
    {
        (name, type) = expression switch
        {
            UnaryExpression { NodeType: ExpressionType.Convert } convert when TryGetProperty(convert.Operand, out var inner, out var innerType) =>
                (inner, innerType),
            MemberExpression { Member.Name: "Value", Expression: MemberExpression optional }
                when Nullable.GetUnderlyingType(optional.Type) is not null && TryGetProperty(optional, out var inner, out var innerType) => (inner, innerType),
            MemberExpression { Expression: ParameterExpression or UnaryExpression { NodeType: ExpressionType.Convert, Operand: ParameterExpression } } member => (EntityShape.NameOf(member.Member), Nullable.GetUnderlyingType(member.Type) ?? member.Type),
            MethodCallExpression { Object: ParameterExpression, Arguments: [var key] } call when call.Method.DeclaringType == typeof(TableEntity) =>
                (Evaluate(key) as string, Nullable.GetUnderlyingType(call.Type) ?? call.Type),
            _ => (null, null),
        };
        return name is not null && type is not null;
    }

    private static bool IsCall(
        Expression expression, string name, [NotNullWhen(true)] out Expression? left, [NotNullWhen(true)] out Expression? right)
    {
        (left, right) = expression is MethodCallExpression call && call.Method.Name == name
            ? (call.Object, call.Arguments) switch
            {
                (null, [var one, var other]) => (one, other),
                ({ } one, [var other]) => (one, other),
                _ => throw CannotAsk(expression),
            }
            : default((Expression?, Expression?));
        return left is not null && right is not null;
    }

    private static object? Evaluate(Expression value) => value switch
    {
        ConstantExpression constant => constant.Value,
        MemberExpression { Member: FieldInfo field } member => field.GetValue(member.Expression is { } owner ? Evaluate(owner) : null),
        UnaryExpression { NodeType: ExpressionType.Convert, Method: null } convert when Nullable.GetUnderlyingType(convert.Type) == convert.Operand.Type =>
            Evaluate(convert.Operand),
        _ => Expression.Lambda(value).Compile(preferInterpretation: true).DynamicInvoke(),
    };

    private static string Operator(ExpressionType operation) => operation switch
    {
        ExpressionType.Equal => "eq",
        ExpressionType.NotEqual => "ne",
        ExpressionType.GreaterThan => "gt",
        ExpressionType.GreaterThanOrEqual => "ge",
        ExpressionType.LessThan => "lt",
        ExpressionType.LessThanOrEqual => "le",
        _ => throw new NotSupportedException($"A table cannot be asked for {operation}."),
    };

    private static ExpressionType Mirrored(ExpressionType operation) => operation switch
    {
        ExpressionType.GreaterThan => ExpressionType.LessThan,
        ExpressionType.GreaterThanOrEqual => ExpressionType.LessThanOrEqual,
        ExpressionType.LessThan => ExpressionType.GreaterThan,
        ExpressionType.LessThanOrEqual => ExpressionType.GreaterThanOrEqual,
        _ => operation,
    };

    private static NotSupportedException CannotAsk(Expression expression) => new($"A table cannot be asked: {expression}");
}
