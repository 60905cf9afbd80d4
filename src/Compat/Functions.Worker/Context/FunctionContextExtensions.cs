using Microsoft.AspNetCore.Http;
using Naober.Compat.Worker;

namespace Microsoft.Azure.Functions.Worker;

public static class FunctionContextExtensions
{
    /// <summary>The request of an HTTP function; null for every other trigger.</summary>
    public static HttpContext? GetHttpContext(this FunctionContext context) => (context as InvocationContext)?.PublicRequest;
}
