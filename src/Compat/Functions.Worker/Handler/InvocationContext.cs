using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Naober.Compat.Worker;

/// <summary>One invocation, over the request that carries it: the public's own for an HTTP function, the host's envelope for a trigger.</summary>
internal sealed class InvocationContext(InvokableFunction function, HttpContext request, Envelope? envelope) : FunctionContext
{
    public const string InvocationIdHeader = "X-Azure-Functions-InvocationId";

    private string? _invocationId;
    private IServiceProvider? _services;
    private IDictionary<object, object>? _items;

    public InvokableFunction Function { get; } = function;

    /// <summary>The request of an HTTP function; null for a trigger, whose request is the host's business.</summary>
    public HttpContext? PublicRequest => envelope is null ? Request : null;

    /// <summary>What the host sent to a queue or timer function.</summary>
    /// <exception cref="InvalidOperationException">It is an HTTP function.</exception>
    public Envelope Envelope => envelope ?? throw new InvalidOperationException($"{Function.Name} is an HTTP function.");

    /// <summary>What the function returned, if its declared return type has a result.</summary>
    public object? Result { get; set; }

    public override string InvocationId => _invocationId ??= FindInvocationId();

    public override string FunctionId => Function.Id;

    public override FunctionDefinition FunctionDefinition => Function;

    public override TraceContext TraceContext => field ??= new RequestTraceContext(Request.Request.Headers);

    public override BindingContext BindingContext => field ??= new InvocationBindingContext(
        envelope?.Metadata() ?? Request.Request.RouteValues.ToDictionary(StringComparer.OrdinalIgnoreCase));

    public override IServiceProvider InstanceServices
    {
        get => _services ?? Request.RequestServices;
        set => _services = value;
    }

    public override IDictionary<object, object> Items
    {
        get => _items ??= new Dictionary<object, object>();
        set => _items = value;
    }

    public override CancellationToken CancellationToken => Request.RequestAborted;

    private HttpContext Request { get; } = request;

    private string FindInvocationId() =>
        Request.Request.Headers[InvocationIdHeader] is [{ Length: > 0 } id, ..] ? id : Guid.NewGuid().ToString();

    private sealed class RequestTraceContext(IHeaderDictionary headers) : TraceContext
    {
        public override string TraceParent => headers.TraceParent.ToString();

        public override string TraceState => headers.TraceState.ToString();
    }

    private sealed class InvocationBindingContext(IReadOnlyDictionary<string, object?> data) : BindingContext
    {
        public override IReadOnlyDictionary<string, object?> BindingData { get; } = data;
    }
}
