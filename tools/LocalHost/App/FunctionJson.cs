using System.Text.Json;
using Naober.LocalHost.Queues;
using Naober.LocalHost.Timers;

namespace Naober.LocalHost.App;

/// <summary>A function.json file as it is written, and the function it means.</summary>
internal sealed record FunctionJson
{
    private const string DefaultConnection = "AzureWebJobsStorage";

    private static readonly JsonSerializerOptions Json = new()
    {
        PropertyNameCaseInsensitive = true,
        ReadCommentHandling = JsonCommentHandling.Skip,
        AllowTrailingCommas = true,
    };

    public IReadOnlyList<FunctionBinding> Bindings { get; init; } = [];

    public bool Disabled { get; init; }

    /// <exception cref="SetupException">The file has an error; the message does not name the function.</exception>
    public static Function Read(string file, string routePrefix, Settings settings)
    {
        var name = Path.GetFileName(Path.GetDirectoryName(file))!;
        try
        {
            var json = JsonSerializer.Deserialize<FunctionJson>(File.ReadAllText(file), Json) ?? throw new SetupException("it is empty.");
            return json.Function(name, routePrefix, settings);
        }
        catch (JsonException e)
        {
            throw new SetupException(e.Message);
        }
    }

    private Function Function(string name, string routePrefix, Settings settings)
    {
        var triggers = Bindings.Where(b => b.Type.EndsWith("Trigger", StringComparison.OrdinalIgnoreCase)).ToList();
        if (triggers is not [var trigger])
        {
            throw new SetupException($"a function has exactly one trigger, this one has {triggers.Count}.");
        }

        if (string.IsNullOrWhiteSpace(trigger.Name))
        {
            throw new SetupException("its trigger has no name.");
        }

        RefuseUnknown(trigger);
        var disabled = Disabled
            || IsTrue(settings.Find($"AzureWebJobs.{name}.Disabled"))
            || IsTrue(settings.Find($"AzureWebJobs__{name}__Disabled"));
        return trigger.Type.ToUpperInvariant() switch
        {
            "HTTPTRIGGER" => new Function.Http(name, disabled, Template(trigger.Route ?? name, routePrefix), Methods(trigger), Level(trigger.AuthLevel)),
            "QUEUETRIGGER" => Queue(name, disabled, trigger, settings),
            "TIMERTRIGGER" => Timer(name, disabled, trigger, settings),
            _ => throw new SetupException($"LocalHost does not know the trigger '{trigger.Type}'."),
        };
    }

    private void RefuseUnknown(FunctionBinding trigger)
    {
        foreach (var other in Bindings.Where(b => b != trigger))
        {
            if (!string.Equals(other.Type, "http", StringComparison.OrdinalIgnoreCase))
            {
                throw new SetupException($"LocalHost does not know the binding '{other.Type}'.");
            }
        }
    }

    private static Function.Queue Queue(string name, bool disabled, FunctionBinding trigger, Settings settings)
    {
        var queue = Required(trigger.QueueName, "queueName", settings);
        var connection = trigger.Connection is { Length: > 0 } given ? given : DefaultConnection;
        new QueueConnections(settings).Get(connection);
        return new Function.Queue(name, disabled, trigger.Name, queue, connection);
    }

    private static Function.Timer Timer(string name, bool disabled, FunctionBinding trigger, Settings settings)
    {
        var schedule = Required(trigger.Schedule, "schedule", settings);
        TimerSchedule.Parse(schedule);
        return new Function.Timer(name, disabled, trigger.Name, schedule, trigger.UseMonitor, trigger.RunOnStartup);
    }

    private static string Template(string route, string prefix)
    {
        var own = route.Trim('/');
        return own.StartsWith("admin", StringComparison.OrdinalIgnoreCase) || own.StartsWith("runtime", StringComparison.OrdinalIgnoreCase)
            ? throw new SetupException($"the route '{own}' begins with a word the host keeps for itself (admin, runtime).")
            : $"{prefix}/{own}".Trim('/');
    }

    private static List<string> Methods(FunctionBinding trigger) => [.. (trigger.Methods ?? []).Select(m => m.ToUpperInvariant())];

    private static AuthLevel Level(string? text) => text is null
        ? AuthLevel.Function
        : Enum.TryParse<AuthLevel>(text, ignoreCase: true, out var level) && Enum.IsDefined(level)
            ? level
            : throw new SetupException($"authLevel '{text}' is not anonymous, function or admin.");

    private static string Required(string? text, string name, Settings settings) =>
        text is { Length: > 0 } ? settings.Expand(text) : throw new SetupException($"its trigger has no {name}.");

    private static bool IsTrue(string? text) => text == "1" || (bool.TryParse(text, out var yes) && yes);
}
