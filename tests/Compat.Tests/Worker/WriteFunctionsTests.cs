using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Naober.Compat.Worker;
using Xunit;

namespace Naober.Compat.Tests.Worker;

public sealed class WriteFunctionsTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("naober-functions-");

    [Theory]
    [InlineData("Form", """[{"type":"httpTrigger","direction":"in","name":"request","authLevel":"function","methods":["get","post"],"route":"winkel/{code}"},{"type":"http","direction":"out","name":"res"}]""")]
    [InlineData("ByName", """[{"type":"httpTrigger","direction":"in","name":"req","authLevel":"anonymous"},{"type":"http","direction":"out","name":"res"}]""")]
    [InlineData("Take", """[{"type":"queueTrigger","direction":"in","name":"message","queueName":"%Queue%","connection":"Storage"}]""")]
    [InlineData("TakeBytes", """[{"type":"queueTrigger","direction":"in","name":"bytes","queueName":"q","dataType":"binary"}]""")]
    [InlineData("Tick", """[{"type":"timerTrigger","direction":"in","name":"timer","schedule":"0 */5 * * * *","useMonitor":true,"runOnStartup":false}]""")]
    [InlineData("TickUnwatched", """[{"type":"timerTrigger","direction":"in","name":"timer","schedule":"%Schedule%","useMonitor":false,"runOnStartup":true}]""")]
    public void Each_function_gets_a_folder_with_its_bindings(string function, string bindings)
    {
        Write(typeof(Declared));

        using var json = JsonDocument.Parse(File.ReadAllText(FunctionJsonOf(function)));
        Assert.Equal(bindings, JsonSerializer.Serialize(json.RootElement.GetProperty("bindings")).Replace("\\u0022", "\"", StringComparison.Ordinal));
    }

    [Fact]
    public void What_was_written_earlier_and_is_no_function_any_more_goes_and_nothing_else()
    {
        Write(typeof(Declared));
        Add("Tick/notes.txt", "ours, with something of another beside it");
        Add("Theirs/function.json", """{"bindings":[]}""");
        Add("Broken/function.json", "{");
        Add("runtimes/linux/lib.so", "");
        Add("host.json", "{}");

        Write(typeof(OneOfEach));

        Assert.Equal(
            ["Broken/function.json", "Page/function.json", "Received/function.json", "Sweep/function.json", "Theirs/function.json", "Tick/notes.txt", "host.json", "runtimes/linux/lib.so"],
            FilesIn(_folder.FullName));
        Assert.Equal(["Broken", "Page", "Received", "Sweep", "Theirs", "Tick", "runtimes"], FoldersIn(_folder.FullName));
    }

    [Fact]
    public void Writing_twice_gives_the_same_bytes()
    {
        Write(typeof(Declared));
        var first = File.ReadAllBytes(FunctionJsonOf("Form"));

        Write(typeof(Declared));

        Assert.Equal(first, File.ReadAllBytes(FunctionJsonOf("Form")));
    }

    [Fact]
    public async Task The_app_writes_its_folders_before_it_reads_any_setting()
    {
        var folder = Path.Combine(_folder.FullName, "not there yet");
        await using var fixture = FixtureProcess.Start(["--write-functions", folder]);

        Assert.Equal(0, await fixture.ExitCodeAsync());
        Assert.Equal(["Home/function.json", "SignalReceived/function.json", "Sweep/function.json"], FilesIn(folder));
    }

    [Fact]
    public async Task Without_a_folder_to_write_to_it_fails()
    {
        await using var fixture = FixtureProcess.Start(["--write-functions"]);

        Assert.Equal(1, await fixture.ExitCodeAsync());
        Assert.Contains("--write-functions needs a folder", fixture.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_would_not_start_is_not_written_either()
    {
        Add("host.json", """{"extensions":{"http":{"routePrefix":"sweep"}}}""");
        await using var fixture = FixtureProcess.Start(["--write-functions", _folder.FullName]);

        Assert.Equal(1, await fixture.ExitCodeAsync());
        Assert.Contains("reaches /Sweep", fixture.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void The_build_put_the_functions_and_host_json_beside_the_app()
    {
        string[] expected = ["Home/function.json", "SignalReceived/function.json", "Sweep/function.json", "host.json"];

        Assert.Equal(expected, FilesIn(FixtureProcess.Folder).Where(static file => file.EndsWith("function.json", StringComparison.Ordinal) || file == "host.json"));
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private void Write(Type functions)
    {
        if (!HostJson.IsIn(_folder.FullName))
        {
            Add("host.json", "{}");
        }

        WriteFunctionsCommand.Write(_folder.FullName, [functions]);
    }

    private void Add(string file, string text)
    {
        var path = Path.Combine(_folder.FullName, file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }

    private string FunctionJsonOf(string function) => Path.Combine(_folder.FullName, function, "function.json");

    private static string[] FilesIn(string folder) =>
        [.. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(folder, file)).Order(StringComparer.Ordinal)];

    private static string[] FoldersIn(string folder) =>
        [.. Directory.EnumerateDirectories(folder).Select(found => Path.GetRelativePath(folder, found)).Order(StringComparer.Ordinal)];

    private static class Declared
    {
        [Function("Form")]
        public static void Form([HttpTrigger(AuthorizationLevel.Function, "get", "post", Route = "/winkel/{code}")] HttpRequest request, string code) =>
            ArgumentNullException.ThrowIfNull(code);

        [Function("ByName")]
        public static void ByName([HttpTrigger(AuthorizationLevel.Anonymous)] HttpRequest req) => ArgumentNullException.ThrowIfNull(req);

        [Function("Take")]
        public static void Take([QueueTrigger("%Queue%", Connection = "Storage")] string message) => ArgumentNullException.ThrowIfNull(message);

        [Function("TakeBytes")]
        public static void TakeBytes([QueueTrigger("q")] byte[] bytes) => ArgumentNullException.ThrowIfNull(bytes);

        [Function("Tick")]
        public static void Tick([TimerTrigger("0 */5 * * * *")] TimerInfo timer) => ArgumentNullException.ThrowIfNull(timer);

        [Function("TickUnwatched")]
        public static void TickUnwatched([TimerTrigger("%Schedule%", UseMonitor = false, RunOnStartup = true)] TimerInfo timer) => ArgumentNullException.ThrowIfNull(timer);
    }
}
