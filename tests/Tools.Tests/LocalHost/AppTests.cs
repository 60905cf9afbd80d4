using Naober.LocalHost;
using Naober.LocalHost.App;
using Xunit;

namespace Naober.Tools.Tests.LocalHost;

/// <summary>What LocalHost reads: command line, settings, host.json, function.json.</summary>
public sealed class AppTests : IDisposable
{
    private const string Storage = "UseDevelopmentStorage=true";

    private readonly AppFolder _app = new();

    public void Dispose() => _app.Dispose();

    [Fact]
    public void A_route_is_the_prefix_and_the_route_or_the_name()
    {
        _app.Http("One", "sms/{id}").Function("Two", Trigger("\"type\":\"httpTrigger\",\"name\":\"req\""));

        var app = Read(("AzureFunctionsJobHost__extensions__http__routePrefix", "api"));

        Assert.Equal(["api/sms/{id}", "api/Two"], app.Functions.Cast<Function.Http>().Select(f => f.Template));
        Assert.Equal([AuthLevel.Anonymous, AuthLevel.Function], app.Functions.Cast<Function.Http>().Select(f => f.Level));
    }

    [Fact]
    public void Queue_and_schedule_come_from_settings()
    {
        _app.Queue("Work", "%Queue%").Timer("Sweep", "%Schedule%");

        var app = Read(("Queue", "work"), ("Schedule", "0 */5 * * * *"));

        Assert.Equal("0 */5 * * * *", Assert.IsType<Function.Timer>(app.Functions[0]).Schedule);
        Assert.Equal("work", Assert.IsType<Function.Queue>(app.Functions[1]).QueueName);
    }

    [Theory]
    [InlineData("\"type\":\"queueTrigger\",\"name\":\"m\",\"queueName\":\"%Missing%\",\"connection\":\"Storage\"", "%Missing%")]
    [InlineData("\"type\":\"queueTrigger\",\"name\":\"m\",\"queueName\":\"q\",\"connection\":\"Other\"", "'Other' is not set")]
    [InlineData("\"type\":\"queueTrigger\",\"name\":\"m\",\"connection\":\"Storage\"", "no queueName")]
    [InlineData("\"type\":\"timerTrigger\",\"name\":\"t\",\"schedule\":\"every day\"", "not a schedule")]
    [InlineData("\"type\":\"blobTrigger\",\"name\":\"b\"", "blobTrigger")]
    [InlineData("\"type\":\"httpTrigger\",\"name\":\"req\",\"route\":\"a/{b\"", "is not a route")]
    [InlineData("\"type\":\"httpTrigger\",\"name\":\"req\",\"route\":\"a/{b:odd}\"", "unknown constraint 'odd'")]
    [InlineData("\"type\":\"httpTrigger\",\"name\":\"req\",\"route\":\"Runtime/x\"", "keeps for itself")]
    [InlineData("\"type\":\"httpTrigger\",\"name\":\"req\",\"authLevel\":\"user\"", "authLevel 'user'")]
    [InlineData("\"type\":\"http\",\"name\":\"x\"", "exactly one trigger")]
    public void A_function_that_cannot_be_loaded_says_why(string trigger, string why)
    {
        _app.Function("Broken", Trigger(trigger)).Http("Whole", "whole");

        var app = Read();

        var error = Assert.Single(app.Errors);
        Assert.StartsWith("The function 'Broken' is not loaded: ", error, StringComparison.Ordinal);
        Assert.Contains(why, error, StringComparison.Ordinal);
        Assert.Equal("Whole", Assert.Single(app.Functions).Name);
    }

    [Theory]
    [InlineData("Storage", "UseDevelopmentStorage=true")]
    [InlineData("AzureWebJobsStorage", "UseDevelopmentStorage=true")]
    [InlineData("Storage__queueServiceUri", "https://naober.queue.core.windows.net")]
    [InlineData("Storage__accountName", "naober")]
    public void A_connection_is_a_string_or_an_identity(string name, string value)
    {
        _app.Queue("Work", "work");

        var app = FunctionApp.Read(_app.Path, SettingsOf((name, value)));

        Assert.Empty(app.Errors);
    }

    [Theory]
    [InlineData("AzureWebJobs.Page.Disabled", "true", true)]
    [InlineData("AzureWebJobs.Page.Disabled", "1", true)]
    [InlineData("AzureWebJobs__Page__Disabled", "True", true)]
    [InlineData("AzureWebJobs.Page.Disabled", "false", false)]
    [InlineData("AzureWebJobs.Other.Disabled", "true", false)]
    public void A_setting_disables_a_function(string name, string value, bool disabled)
    {
        _app.Http("Page", "page");

        Assert.Equal(disabled, Assert.Single(Read((name, value)).Functions).Disabled);
    }

    [Fact]
    public void What_host_json_leaves_out_is_as_the_host_has_it()
    {
        File.WriteAllText(Path.Combine(_app.Path, "host.json"), """
            { "version": "2.0", "customHandler": { "description": { "defaultExecutablePath": "run" }, "enableProxyingHttpRequest": true } } // ours
            """);

        var host = Read().Host;

        Assert.Equal("api", host.RoutePrefix);
        Assert.Equal(TimeSpan.FromMinutes(30), host.FunctionTimeout);
        Assert.Equal(new QueueOptions(), host.Queues);
    }

    [Theory]
    [InlineData("functionTimeout", "soon")]
    [InlineData("extensions__queues__batchSize", "33")]
    [InlineData("extensions__queues__visibilityTimeout", "-00:00:01")]
    [InlineData("extensions__queues__messageEncoding", "utf8")]
    [InlineData("customHandler__enableProxyingHttpRequest", "false")]
    [InlineData("customHandler__description__defaultExecutablePath", "")]
    public void A_host_json_that_makes_no_sense_is_refused(string name, string value)
    {
        var error = Assert.Throws<SetupException>(() => Read(($"AzureFunctionsJobHost__{name}", value)));

        Assert.Contains(name.Split("__")[^1], error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--port", "7071")]
    [InlineData("--app", "nowhere-at-all")]
    [InlineData("--app", ".", "--port", "70710")]
    [InlineData("--app", ".", "--settings", "nowhere-at-all.json")]
    [InlineData("--app", ".", "--verbose", "yes")]
    [InlineData("--app")]
    [InlineData("app", ".")]
    public void A_command_line_that_makes_no_sense_is_refused(params string[] args) =>
        Assert.Throws<SetupException>(() => HostArguments.Parse(args));

    [Fact]
    public void The_command_line_has_defaults()
    {
        var arguments = HostArguments.Parse(["--app", _app.Path]);

        Assert.Equal(new HostArguments(_app.Path, 7071, null, null, null), arguments);
    }

    private FunctionApp Read(params (string Name, string Value)[] settings) =>
        FunctionApp.Read(_app.Path, SettingsOf([("Storage", Storage), .. settings]));

    private static Settings SettingsOf(params (string Name, string Value)[] settings) =>
        Settings.From(settings.Select(s => KeyValuePair.Create(s.Name, s.Value)), []);

    private static string Trigger(string members) => $$"""{ "bindings": [ { "direction": "in", {{members}} } ] }""";
}
