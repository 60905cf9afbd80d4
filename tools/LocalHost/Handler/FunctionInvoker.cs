using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace Naober.LocalHost.Handler;

/// <summary>Posts envelopes to the handler and reads its answers by the host's rules, unkind as they are.</summary>
internal sealed partial class FunctionInvoker(HandlerSupervisor handler, HttpMessageInvoker http, TimeSpan functionTimeout, ILogger logger) : IInvoker
{
    private static readonly MediaTypeHeaderValue Json = new("application/json", "utf-8");

    public async Task<InvocationOutcome> InvokeAsync(string function, Envelope envelope, CancellationToken ct)
    {
        var ready = await handler.WhenReadyAsync(ct);
        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(ct);
        timeout.CancelAfter(functionTimeout);
        var outcome = await CallAsync(ready, function, envelope, timeout.Token, ct);
        switch (outcome)
        {
            case InvocationOutcome.Succeeded succeeded:
                foreach (var line in succeeded.Logs)
                {
                    Log.Said(logger, function, line);
                }

                break;

            case InvocationOutcome.Failed failed:
                Log.Failed(logger, function, failed.Reason);
                break;
        }

        return outcome;
    }

    private async Task<InvocationOutcome> CallAsync(
        ReadyHandler ready, string function, Envelope envelope, CancellationToken timeout, CancellationToken ct)
    {
        try
        {
            using var request = Request(ready.Address, function, envelope);
            using var answer = await http.SendAsync(request, timeout);
            return await ReadAsync(answer, timeout);
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            handler.Restart($"{function} ran longer than functionTimeout {functionTimeout}", ready.Start);
            return new InvocationOutcome.Failed($"it ran longer than functionTimeout {functionTimeout}; the handler is restarted.");
        }
        catch (Exception e) when (e is HttpRequestException or IOException)
        {
            return new InvocationOutcome.Failed($"the handler gave no answer: {e.Message}");
        }
    }

    private static HttpRequestMessage Request(Uri handler, string function, Envelope envelope)
    {
        var body = new ByteArrayContent(Encoding.UTF8.GetBytes(envelope.ToString()));
        body.Headers.ContentType = Json;
        var request = new HttpRequestMessage(HttpMethod.Post, new Uri(handler, Uri.EscapeDataString(function))) { Content = body };
        HostHeaders.Set(request.Headers);
        request.Headers.TransferEncodingChunked = true;
        request.Headers.UserAgent.ParseAdd($"Azure-Functions-Host/{HostHeaders.Version}");
        return request;
    }

    private static async Task<InvocationOutcome> ReadAsync(HttpResponseMessage answer, CancellationToken timeout)
    {
        if (!answer.IsSuccessStatusCode)
        {
            return new InvocationOutcome.Failed($"the handler answered {(int)answer.StatusCode}.");
        }

        var body = await answer.Content.ReadAsByteArrayAsync(timeout);
        var type = answer.Content.Headers.ContentType?.MediaType;
        var isJson = type is "application/json" or "text/json";
        if (body.Length == 0 || (isJson && Encoding.UTF8.GetString(body).Trim() == "null"))
        {
            // The host waits for a result that never comes, until functionTimeout.
            await Task.Delay(Timeout.Infinite, timeout);
        }

        return isJson ? Parse(body) : new InvocationOutcome.Failed($"the handler answered {type ?? "without a content type"}, not JSON.");
    }

    private static InvocationOutcome Parse(byte[] body)
    {
        try
        {
            using var json = JsonDocument.Parse(body);
            return json.RootElement.ValueKind == JsonValueKind.Object
                ? new InvocationOutcome.Succeeded(Logs(json.RootElement))
                : new InvocationOutcome.Failed($"the handler answered a JSON {json.RootElement.ValueKind}, not an object.");
        }
        catch (JsonException)
        {
            return new InvocationOutcome.Failed("the handler's answer is not JSON.");
        }
    }

    private static List<string> Logs(JsonElement answer) =>
        answer.EnumerateObject().LastOrDefault(p => p.Name.Equals("logs", StringComparison.OrdinalIgnoreCase)).Value is { ValueKind: JsonValueKind.Array } lines
            ? [.. lines.EnumerateArray().Select(line => line.ToString())]
            : [];

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "{Function}: {Line}")]
        public static partial void Said(ILogger logger, string function, string line);

        [LoggerMessage(2, LogLevel.Error, "{Function} failed: {Reason}")]
        public static partial void Failed(ILogger logger, string function, string reason);
    }
}
