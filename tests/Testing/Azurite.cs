using System.Diagnostics;

namespace Naober.Testing;

/// <summary>
/// An Azurite of the test's own: free ports, its data in a temporary folder (in memory it stalls after about
/// 100,000 messages). It ends with the test.
/// </summary>
public sealed class Azurite : IAsyncDisposable
{
    private const string Account = "devstoreaccount1";

    // Azurite's public, well-known development key.
    private const string Key = "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";

    private readonly string _folder = Directory.CreateTempSubdirectory("naober-azurite-").FullName;
    private readonly int[] _ports;
    private Process? _process;

    private Azurite(int[] ports) => _ports = ports;

    public Uri BlobEndpoint => Endpoint(_ports[0]);

    public Uri QueueEndpoint => Endpoint(_ports[1]);

    public Uri TableEndpoint => Endpoint(_ports[2]);

    public string ConnectionString => ConnectionStringOf(_ports[0], _ports[1], _ports[2]);

    /// <summary>Of an Azurite on this machine.</summary>
    public static string ConnectionStringOf(int blobPort, int queuePort, int tablePort) =>
        $"DefaultEndpointsProtocol=http;AccountName={Account};AccountKey={Key};" +
        $"BlobEndpoint={Endpoint(blobPort)};QueueEndpoint={Endpoint(queuePort)};TableEndpoint={Endpoint(tablePort)};";

    /// <summary>Starts Azurite and waits until its three services answer. Needs <c>npm ci</c> to have run; ./test does that.</summary>
    public static async Task<Azurite> StartAsync()
    {
        var azurite = new Azurite(Ports.Free(3));
        await azurite.StartAgainAsync();
        return azurite;
    }

    /// <summary>Kills Azurite, so that storage is down; the data stays.</summary>
    public async Task StopAsync()
    {
        if (_process is { HasExited: false } process)
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync();
        }

        _process?.Dispose();
        _process = null;
    }

    /// <summary>Starts Azurite on the same ports and the same data.</summary>
    public async Task StartAgainAsync()
    {
        _process = Process.Start(new ProcessStartInfo(
            "node",
            [
                Path.Combine(Repository.Root, "node_modules", "azurite", "dist", "src", "azurite.js"),
                "--silent", "--disableTelemetry", "--skipApiVersionCheck",
                "--location", _folder,
                "--blobPort", $"{_ports[0]}", "--queuePort", $"{_ports[1]}", "--tablePort", $"{_ports[2]}",
            ])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        }) ?? throw new InvalidOperationException("node did not start.");
        _process.OutputDataReceived += static (_, _) => { };
        _process.ErrorDataReceived += static (_, _) => { };
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
        using var http = new HttpClient();
        foreach (var endpoint in (Uri[])[BlobEndpoint, QueueEndpoint, TableEndpoint])
        {
            await Eventually.TrueAsync($"Azurite on {endpoint}", () => AnswersAsync(http, endpoint), TimeSpan.FromSeconds(60));
        }
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private static async Task<bool> AnswersAsync(HttpClient http, Uri endpoint)
    {
        try
        {
            using var answer = await http.GetAsync(new Uri($"{endpoint}?comp=list"));
            return true;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private static Uri Endpoint(int port) => new($"http://127.0.0.1:{port}/{Account}");
}
