using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace Naober.Tools.Fixture;

/// <summary>Queue and timer functions. A message's text says how to answer.</summary>
internal sealed class Functions(Journal journal)
{
    private const string Success = """{"Outputs":{},"Logs":["it is done"],"ReturnValue":null}""";

    public async Task InvokeAsync(HttpContext context, string function)
    {
        using var reader = new StreamReader(context.Request.Body);
        var body = await reader.ReadToEndAsync(context.RequestAborted);
        var headers = context.Request.Headers.ToDictionary(h => h.Key, h => h.Value.ToString());
        using var envelope = JsonDocument.Parse(body);
        var text = Text(envelope.RootElement.GetProperty("Data"));
        journal.Write(new { Function = function, Text = text, Headers = headers, Body = body, Pid = Environment.ProcessId });
        await AnswerAsync(context, text, envelope.RootElement.GetProperty("Metadata"));
        journal.Write(new { Function = function, Done = text });
    }

    private async Task AnswerAsync(HttpContext context, string text, JsonElement metadata)
    {
        switch (text.Split(':'))
        {
            case ["empty"]:
                break;
            case ["status", var status]:
                context.Response.StatusCode = int.Parse(status, CultureInfo.InvariantCulture);
                break;
            case ["answer", var type, var body]:
                context.Response.ContentType = type.Length > 0 ? type : null;
                await context.Response.WriteAsync(body);
                break;
            case ["exit", var code]:
                Environment.Exit(int.Parse(code, CultureInfo.InvariantCulture));
                break;
            case ["fail-first"] when metadata.GetProperty("DequeueCount").GetString() == "1":
                context.Response.StatusCode = StatusCodes.Status500InternalServerError;
                break;
            case ["hold", var name]:
                await journal.UntilReleasedAsync(name, CancellationToken.None);
                goto default;
            default:
                context.Response.ContentType = "application/json; charset=utf-8";
                await context.Response.WriteAsync(Success);
                break;
        }
    }

    private static string Text(JsonElement data) =>
        data.TryGetProperty("message", out var message) ? JsonSerializer.Deserialize<string>(message.GetString()!)! : "";
}
