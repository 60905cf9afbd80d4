using Microsoft.AspNetCore.Http;
using Naober.Compat.Worker;

namespace Microsoft.Azure.Functions.Worker;

public static class FunctionContextExtensions
{
    /// <summary>The key under which the official SDK keeps the request among a context's items.</summary>
    internal const string HttpContextKey = "HttpRequestContext";

    /// <summary>The request of an HTTP function; null for every other trigger.</summary>
    public static HttpContext? GetHttpContext(this FunctionContext context) => context is InvocationContext invocation
        ? invocation.PublicRequest
        : context.Items.TryGetValue(HttpContextKey, out var http) ? http as HttpContext : null;
}
