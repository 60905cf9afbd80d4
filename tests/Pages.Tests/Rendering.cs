using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Http;

namespace Naober.Pages.Tests;

/// <summary>Takes a result to what a browser would get.</summary>
internal static class Rendering
{
    public static async Task<byte[]> BytesAsync(this IResult result)
    {
        var (_, body) = await AnswerAsync(result);
        return body;
    }

    public static async Task<IHtmlDocument> DocumentAsync(this IResult result) =>
        await new HtmlParser().ParseDocumentAsync(await result.TextAsync());

    public static async Task<string> TextAsync(this IResult result) => System.Text.Encoding.UTF8.GetString(await result.BytesAsync());

    public static async Task<(HttpResponse Response, byte[] Body)> AnswerAsync(IResult result)
    {
        using var body = new MemoryStream();
        var context = new DefaultHttpContext { Response = { Body = body } };
        await result.ExecuteAsync(context);
        return (context.Response, body.ToArray());
    }
}
