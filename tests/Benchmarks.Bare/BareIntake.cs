using Azure.Data.Tables;
using Azure.Storage.Queues;

namespace Naober.Benchmarks.Bare;

/// <summary>
/// A Kestrel endpoint that looks for a row that is not there, puts a message of the usual size on a queue and answers as much as Naober does, and
/// nothing else.
/// </summary>
internal static class BareIntake
{
    // As long as what Naober puts on signal-received for the benchmark's text, before base64.
    private static readonly string Message = new('m', 977);

    private static readonly string Answer = new('a', 260);

    public static async Task RunAsync(string url, string connection, string queue)
    {
        var client = new QueueClient(connection, queue, new QueueClientOptions { MessageEncoding = QueueMessageEncoding.Base64 });
        var table = new TableClient(connection, "Bare");
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var app = builder.Build();
        await table.CreateIfNotExistsAsync();
        app.MapPost("/sms", async (HttpContext http) =>
        {
            await http.Request.Body.CopyToAsync(Stream.Null);
            await table.GetEntityIfExistsAsync<TableEntity>("lochem", "sender-" + new string('0', 64));
            await client.SendMessageAsync(Message, TimeSpan.Zero, TimeSpan.FromSeconds(-1));
            return Results.Text(Answer, "text/xml");
        });
        await app.RunAsync(url);
    }
}
