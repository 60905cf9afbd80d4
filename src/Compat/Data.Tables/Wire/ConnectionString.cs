namespace Azure.Data.Tables.Wire;

internal sealed record ConnectionString(Uri Endpoint, TableSharedKeyCredential Credential)
{
    // The public, well-known account of the emulator.
    private const string DevelopmentAccount = "devstoreaccount1";
    private const string DevelopmentKey = "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";

    /// <exception cref="FormatException">Something is missing, or it is a kind this library does not cover. The text is never repeated.</exception>
    public static ConnectionString Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var settings = Settings(text);
        if (settings.TryGetValue("UseDevelopmentStorage", out var development) && bool.TryParse(development, out var isDevelopment) && isDevelopment)
        {
            return settings.Count == 1
                ? new(new Uri($"http://127.0.0.1:10002/{DevelopmentAccount}"), new(DevelopmentAccount, DevelopmentKey))
                : throw new FormatException("UseDevelopmentStorage=true cannot be combined with other settings here.");
        }

        if (settings.ContainsKey("SharedAccessSignature"))
        {
            throw new FormatException("A connection string with a SharedAccessSignature is not covered here.");
        }

        var account = Required(settings, "AccountName");
        var credential = new TableSharedKeyCredential(account, Required(settings, "AccountKey"));
        var protocol = settings.GetValueOrDefault("DefaultEndpointsProtocol", "https");
        var suffix = settings.GetValueOrDefault("EndpointSuffix", "core.windows.net");
        var endpoint = settings.GetValueOrDefault("TableEndpoint") ?? $"{protocol}://{account}.table.{suffix}";
        return Uri.TryCreate(endpoint, UriKind.Absolute, out var uri)
            ? new(uri, credential)
            : throw new FormatException("The table endpoint in the connection string is not an absolute address.");
    }

    private static Dictionary<string, string> Settings(string text)
    {
        var settings = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var setting in text.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (setting.Split('=', 2) is not [var name, var value] || !settings.TryAdd(name.TrimEnd(), value.TrimStart()))
            {
                throw new FormatException("A connection string is name=value pairs parted by semicolons, each name once.");
            }
        }

        return settings;
    }

    private static string Required(Dictionary<string, string> settings, string name) =>
        settings.TryGetValue(name, out var value) && value.Length > 0
            ? value
            : throw new FormatException($"The connection string has no {name}.");
}
