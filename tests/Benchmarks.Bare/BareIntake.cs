using Azure.Storage.Queues;

namespace Naober.Benchmarks.Bare;

/// <summary>A Kestrel endpoint that puts a message of the usual size on a queue and answers as much as Naober does, and nothing else.</summary>
internal static class BareIntake
{
    // As long as what Naober puts on signal-received for the benchmark's text, before base64.
    private static readonly string Message = new('m', 620);

    private static readonly string Answer = new('a', 260);

    public static Task RunAsync(string url, string connection, string queue)
    {
        var client = new QueueClient(connection, queue, new QueueClientOptions { MessageEncoding = QueueMessageEncoding.Base64 });
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var app = builder.Build();
        app.MapPost("/sms", async (HttpContext http) =>
        {
            await http.Request.Body.CopyToAsync(Stream.Null);
            await client.SendMessageAsync(Message, TimeSpan.Zero, TimeSpan.FromSeconds(-1));
            return Results.Text(Answer, "text/xml");
        });
        return app.RunAsync(url);
    }
}
