using System.Text.Json;
using System.Text.Json.Nodes;

namespace Naober.Tools.Tests.LocalHost;

/// <summary>A built function app in a temporary folder, whose handler is Tools.Fixture.</summary>
public sealed class AppFolder : IDisposable
{
    public AppFolder(string functionTimeout = "00:05:00", Action<JsonObject>? change = null)
    {
        var host = JsonNode.Parse($$"""
            {
              "version": "2.0",
              "functionTimeout": "{{functionTimeout}}",
              "customHandler": {
                "description": { "defaultExecutablePath": {{JsonSerializer.Serialize(Beside("Naober.Tools.Fixture"))}} },
                "enableProxyingHttpRequest": true
              },
              "extensions": {
                "http": { "routePrefix": "" },
                "queues": { "maxPollingInterval": "00:00:00.200", "maxDequeueCount": 3 }
              }
            }
            """)!.AsObject();
        change?.Invoke(host);
        File.WriteAllText(System.IO.Path.Combine(Path, "host.json"), host.ToJsonString());
    }

    public string Path { get; } = Directory.CreateTempSubdirectory("naober-app-").FullName;

    public string Journal => System.IO.Path.Combine(Path, "journal");

    /// <summary>The executable of a project that the tests refer to.</summary>
    public static string Beside(string executable) => System.IO.Path.Combine(AppContext.BaseDirectory, executable);

    public AppFolder Http(string name, string route, string methods = "get,post", string level = "anonymous") => Function(name, $$"""
        { "bindings": [
          { "type": "httpTrigger", "direction": "in", "name": "req", "authLevel": "{{level}}", "methods": {{JsonSerializer.Serialize(methods.Split(','))}}, "route": "{{route}}" },
          { "type": "http", "direction": "out", "name": "$return" } ] }
        """);

    public AppFolder Queue(string name, string queue) => Function(name, $$"""
        { "bindings": [ { "type": "queueTrigger", "direction": "in", "name": "message", "queueName": "{{queue}}", "connection": "Storage" } ] }
        """);

    public AppFolder Timer(string name, string schedule, bool runOnStartup = false) => Function(name, $$"""
        { "bindings": [ { "type": "timerTrigger", "direction": "in", "name": "timer", "schedule": "{{schedule}}", "runOnStartup": {{(runOnStartup ? "true" : "false")}} } ] }
        """);

    public AppFolder Function(string name, string json)
    {
        var folder = Directory.CreateDirectory(System.IO.Path.Combine(Path, name)).FullName;
        File.WriteAllText(System.IO.Path.Combine(folder, "function.json"), json);
        return this;
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
