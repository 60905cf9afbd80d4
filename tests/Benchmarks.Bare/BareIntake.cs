using Azure.Data.Tables;
using Azure.Storage.Queues;

namespace Naober.Benchmarks.Bare;

/// <summary>
/// A Kestrel endpoint that looks for a row that is not there, puts a message of the usual size on a queue and answers as much as Naober does, and
/// nothing else.
/// </summary>
internal static class BareIntake
{
    private static readonly string Answer = new('a', 260);

    /// <param name="bytes">Of a message, before base64: as many as Naober's has.</param>
    public static async Task RunAsync(string url, string connection, string queue, int bytes)
    {
        var message = new string('m', bytes);
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
            await client.SendMessageAsync(message, TimeSpan.Zero, TimeSpan.FromSeconds(-1));
            return Results.Text(Answer, "text/xml");
        });
        await app.RunAsync(url);
    }
}
