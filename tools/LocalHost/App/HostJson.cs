using System.Globalization;

namespace Naober.LocalHost.App;

/// <summary>
/// What LocalHost needs of host.json. A setting AzureFunctionsJobHost__a__b overrides a.b, as on Azure.
/// </summary>
/// <param name="FunctionTimeout"><see cref="Timeout.InfiniteTimeSpan"/> for "-1".</param>
internal sealed record HostJson(string RoutePrefix, TimeSpan FunctionTimeout, HandlerCommand Handler, QueueOptions Queues)
{
    private const string OverridePrefix = "AzureFunctionsJobHost__";

    // The default of Flex Consumption, Premium and Dedicated.
    private static readonly TimeSpan DefaultFunctionTimeout = TimeSpan.FromMinutes(30);
    private static readonly TimeSpan DefaultInitializationTimeout = TimeSpan.FromSeconds(30);

    /// <exception cref="SetupException">host.json is missing, cannot be read, or is not for a proxied custom handler.</exception>
    public static HostJson Read(string appFolder, Settings settings)
    {
        var json = Load(appFolder, settings);
        if (json["customHandler:description:defaultExecutablePath"] is not { Length: > 0 } path)
        {
            throw new SetupException("host.json names no customHandler.description.defaultExecutablePath.");
        }

        if (!bool.TryParse(json["customHandler:enableProxyingHttpRequest"], out var proxying) || !proxying)
        {
            throw new SetupException("host.json must have customHandler.enableProxyingHttpRequest true; LocalHost knows no other mode.");
        }

        return new HostJson(
            (json["extensions:http:routePrefix"] ?? "api").Trim('/'),
            json["functionTimeout"] == "-1" ? Timeout.InfiniteTimeSpan : Duration(json, "functionTimeout", DefaultFunctionTimeout),
            Command(json, appFolder, path),
            ReadQueues(json));
    }

    private static HandlerCommand Command(IConfiguration json, string appFolder, string path) => new(
        path,
        string.Join(' ', json.GetSection("customHandler:description:arguments").GetChildren().Select(a => a.Value)),
        Path.Combine(appFolder, json["customHandler:description:workingDirectory"] ?? ""),
        appFolder,
        Duration(json, "customHandler:initializationTimeout", DefaultInitializationTimeout));

    private static QueueOptions ReadQueues(IConfiguration json)
    {
        const string Section = "extensions:queues:";
        var defaults = new QueueOptions();
        var batchSize = Number(json, Section + "batchSize", defaults.BatchSize, 1, 32);
        return new QueueOptions
        {
            BatchSize = batchSize,
            NewBatchThreshold = Number(json, Section + "newBatchThreshold", batchSize / 2, 0, int.MaxValue),
            MaxDequeueCount = Number(json, Section + "maxDequeueCount", defaults.MaxDequeueCount, 1, int.MaxValue),
            VisibilityTimeout = Duration(json, Section + "visibilityTimeout", defaults.VisibilityTimeout),
            MaxPollingInterval = Duration(json, Section + "maxPollingInterval", defaults.MaxPollingInterval),
            Base64 = (json[Section + "messageEncoding"] ?? "base64").ToUpperInvariant() switch
            {
                "BASE64" => true,
                "NONE" => false,
                _ => throw new SetupException("host.json: extensions.queues.messageEncoding is base64 or none."),
            },
        };
    }

    private static IConfiguration Load(string appFolder, Settings settings)
    {
        var file = Path.Combine(appFolder, "host.json");
        if (!File.Exists(file))
        {
            throw new SetupException($"There is no host.json in {appFolder}; is it a built function app?");
        }

        try
        {
            return new ConfigurationBuilder()
                .AddJsonFile(file, optional: false, reloadOnChange: false)
                .AddInMemoryCollection(settings.All
                    .Where(s => s.Key.StartsWith(OverridePrefix, StringComparison.OrdinalIgnoreCase))
                    .Select(s => KeyValuePair.Create(s.Key[OverridePrefix.Length..].Replace("__", ":", StringComparison.Ordinal), (string?)s.Value)))
                .Build();
        }
        catch (InvalidDataException e)
        {
            throw new SetupException($"{file} cannot be read: {e.InnerException?.Message ?? e.Message}");
        }
    }

    private static TimeSpan Duration(IConfiguration json, string key, TimeSpan otherwise) =>
        json[key] is not { } text ? otherwise
        : TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out var value) && value >= TimeSpan.Zero ? value
        : throw new SetupException($"host.json: {Dotted(key)} '{text}' is not a time span such as 00:00:30.");

    private static int Number(IConfiguration json, string key, int otherwise, int least, int most) =>
        json[key] is not { } text ? otherwise
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value) && value >= least && value <= most ? value
        : throw new SetupException($"host.json: {Dotted(key)} '{text}' is not a whole number from {least} to {most}.");

    private static string Dotted(string key) => key.Replace(':', '.');
}
