using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.Azure.Functions.Worker;

namespace Naober.Compat.Worker;

/// <summary>The function.json of a function, as the Functions host reads it.</summary>
internal static class FunctionJson
{
    /// <summary>A property the host ignores; it tells our files from others.</summary>
    public const string GeneratedBy = "generatedBy";

    public const string Generator = "Naober.Compat.Functions.Worker";

    private static readonly JsonWriterOptions Indented = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static byte[] Of(FunctionMethod function)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Indented))
        {
            json.WriteStartObject();
            json.WriteString(GeneratedBy, Generator);
            json.WriteStartArray("bindings");
            WriteTrigger(json, function.Trigger);
            if (function.Trigger is Trigger.Http)
            {
                StartBinding(json, "http", "out", "res");
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        buffer.Write("\n"u8);
        return buffer.WrittenSpan.ToArray();
    }

    private static void WriteTrigger(Utf8JsonWriter json, Trigger trigger)
    {
        switch (trigger)
        {
            case Trigger.Http http:
                StartBinding(json, "httpTrigger", "in", http.Parameter);
                json.WriteString("authLevel", LevelName(http.Level));
                WriteMethods(json, http.Methods);
                WriteIfAny(json, "route", http.Route?.Trim('/'));
                break;

            case Trigger.Queue queue:
                StartBinding(json, "queueTrigger", "in", queue.Parameter);
                json.WriteString("queueName", queue.QueueName);
                WriteIfAny(json, "connection", queue.Connection);
                WriteIfAny(json, "dataType", queue.Binary ? "binary" : null);
                break;

            case Trigger.Timer timer:
                StartBinding(json, "timerTrigger", "in", timer.Parameter);
                json.WriteString("schedule", timer.Schedule);
                json.WriteBoolean("useMonitor", timer.UseMonitor);
                json.WriteBoolean("runOnStartup", timer.RunOnStartup);
                break;

            default:
                throw new System.Diagnostics.UnreachableException();
        }

        json.WriteEndObject();
    }

    private static void StartBinding(Utf8JsonWriter json, string type, string direction, string name)
    {
        json.WriteStartObject();
        json.WriteString("type", type);
        json.WriteString("direction", direction);
        json.WriteString("name", name);
    }

    private static void WriteMethods(Utf8JsonWriter json, IReadOnlyList<string> methods)
    {
        if (methods.Count == 0)
        {
            return;
        }

        json.WriteStartArray("methods");
        foreach (var method in methods)
        {
            json.WriteStringValue(method);
        }

        json.WriteEndArray();
    }

    private static void WriteIfAny(Utf8JsonWriter json, string property, string? value)
    {
        if (value is not null)
        {
            json.WriteString(property, value);
        }
    }

    private static string LevelName(AuthorizationLevel level) => level switch
    {
        AuthorizationLevel.Anonymous => "anonymous",
        AuthorizationLevel.User => "user",
        AuthorizationLevel.Function => "function",
        AuthorizationLevel.System => "system",
        AuthorizationLevel.Admin => "admin",
        _ => throw new ArgumentOutOfRangeException(nameof(level), level, "No such level."),
    };
}
