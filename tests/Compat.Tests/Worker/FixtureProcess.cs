using System.Diagnostics;
using System.Net;
using System.Text;
using Naober.Testing;

namespace Naober.Compat.Tests.Worker;

/// <summary>The fixture app as a process of its own, started as the Functions host starts it.</summary>
internal sealed class FixtureProcess : IAsyncDisposable
{
    private static readonly string[] OurVariables = ["FUNCTIONS_CUSTOMHANDLER_PORT", "FUNCTIONS_APP_ROOT_PATH", "AZURE_FUNCTIONS_ENVIRONMENT", "DOTNET_ENVIRONMENT"];

    private readonly Process _process;
    private readonly StringBuilder _output = new();
    private readonly StringBuilder _errors = new();

    private FixtureProcess(Process process) => _process = process;

    /// <summary>The fixture's output folder, built the way these tests are.</summary>
    public static string Folder { get; } = Path.Combine(
        Repository.Root, "artifacts", "bin", "Compat.Fixture", new DirectoryInfo(AppContext.BaseDirectory).Name);

    public int Id => _process.Id;

    public string Output => Read(_output);

    public string Errors => Read(_errors);

    public static FixtureProcess Start(string[] arguments, params (string Name, string Value)[] environment)
    {
        var start = new ProcessStartInfo(Path.Combine(Folder, "Naober.Compat.Fixture"), arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Path.GetTempPath(),
        };
        foreach (var name in OurVariables)
        {
            start.Environment.Remove(name);
        }

        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        var fixture = new FixtureProcess(Process.Start(start) ?? throw new InvalidOperationException("The fixture did not start."));
        fixture._process.OutputDataReceived += (_, line) => Append(fixture._output, line.Data);
        fixture._process.ErrorDataReceived += (_, line) => Append(fixture._errors, line.Data);
        fixture._process.BeginOutputReadLine();
        fixture._process.BeginErrorReadLine();
        return fixture;
    }

    public async Task<int> ExitCodeAsync()
    {
        using var deadline = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        await _process.WaitForExitAsync(deadline.Token);
        return _process.ExitCode;
    }

    /// <summary>Asks for GET / until something answers, as the host does.</summary>
    public async Task<HttpStatusCode> ReadyAsync(HttpClient http)
    {
        HttpStatusCode? status = null;
        await Eventually.TrueAsync("the fixture's readiness", async () =>
        {
            try
            {
                using var answer = await http.GetAsync(new Uri("/", UriKind.Relative));
                status = answer.StatusCode;
            }
            catch (HttpRequestException) when (!_process.HasExited)
            {
                return false;
            }

            return true;
        });
        return status!.Value;
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
            await _process.WaitForExitAsync();
        }

        _process.Dispose();
    }

    private static void Append(StringBuilder to, string? line)
    {
        lock (to)
        {
            to.AppendLine(line);
        }
    }

    private static string Read(StringBuilder from)
    {
        lock (from)
        {
            return from.ToString().Trim();
        }
    }
}
