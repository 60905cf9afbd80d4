using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;

namespace Naober.Tools.Fixture;

/// <summary>HTTP functions.</summary>
internal sealed class Pages(Journal journal)
{
    public static async Task<IResult> EchoAsync(HttpRequest request)
    {
        using var reader = new StreamReader(request.Body);
        return Results.Json(new
        {
            request.Method,
            Target = request.GetEncodedPathAndQuery(),
            Headers = request.Headers.ToDictionary(h => h.Key, h => h.Value.ToString()),
            Body = await reader.ReadToEndAsync(),
        });
    }

    /// <summary>Notes that the body began before it has ended.</summary>
    public async Task<string> UploadAsync(HttpRequest request)
    {
        var buffer = new byte[1024];
        var length = await request.Body.ReadAsync(buffer);
        journal.Write(new { Upload = "began" });
        for (var more = length; more > 0; length += more)
        {
            more = await request.Body.ReadAsync(buffer);
        }

        return $"{length}";
    }

    /// <summary>Answers its second half only when it is released.</summary>
    public async Task StreamAsync(HttpContext context)
    {
        await context.Response.WriteAsync("first");
        await context.Response.Body.FlushAsync();
        await journal.UntilReleasedAsync("stream", context.RequestAborted);
        await context.Response.WriteAsync(" second");
    }

    public static IResult Do(string what)
    {
        if (what.Split('-') is ["exit", var code])
        {
            Environment.Exit(int.Parse(code, CultureInfo.InvariantCulture));
        }

        return what == "redirect" ? Results.Redirect("/echo/7") : Results.NotFound();
    }
}
