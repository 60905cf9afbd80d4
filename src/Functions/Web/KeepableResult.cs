using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Naober.Functions.Web;

/// <summary>
/// An answer that a browser or a calendar may keep for a while and ask again about: the same bytes have the same ETag, and to who has them it
/// says so in no more than a 304.
/// </summary>
public sealed class KeepableResult(ReadOnlyMemory<byte> body, string contentType) : IResult
{
    // A stop that is cancelled must be seen soon.
    private const int Seconds = 60;

    public static KeepableResult Of(string text, string contentType) => new(Encoding.UTF8.GetBytes(text), contentType);

    /// <summary>A page; it is rendered now.</summary>
    public static async Task<KeepableResult> OfAsync(PageResult page) => new(await page.ToBytesAsync(), PageResult.ContentType);

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var (request, response) = (httpContext.Request, httpContext.Response);
        var tag = new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(body.Span).AsSpan(0, 16))}\"");
        response.Headers.ETag = tag.ToString();
        response.Headers.CacheControl = $"public, max-age={Seconds}";
        var known = request.GetTypedHeaders().IfNoneMatch;
        if (known.Any(k => k.Equals(EntityTagHeaderValue.Any) || k.Compare(tag, useStrongComparison: false)))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        response.ContentType = contentType;
        response.ContentLength = body.Length;
        await response.Body.WriteAsync(body, httpContext.RequestAborted);
    }
}
