using System.Net.Http.Headers;

namespace Naober.LocalHost.Handler;

/// <summary>The headers by which the handler knows the host; what a caller sent under these names is replaced.</summary>
internal static class HostHeaders
{
    public const string Version = "4.1042.100.0";

    public static void Set(HttpRequestHeaders headers)
    {
        Replace(headers, "X-Azure-Functions-InvocationId", Guid.NewGuid().ToString());
        Replace(headers, "X-Azure-Functions-HostVersion", Version);
    }

    private static void Replace(HttpRequestHeaders headers, string name, string value)
    {
        headers.Remove(name);
        headers.TryAddWithoutValidation(name, value);
    }
}
