namespace Naober.Benchmarks;

/// <summary>Settings with which the app starts; nobody answers at the vendors' addresses.</summary>
internal static class Settings
{
    public const string AccountSid = "AC00000000000000000000000000000000";
    public const string AuthToken = "benchmark";
    public const string PublicBaseUrl = "https://naober.example";

    private static readonly string Key = Convert.ToBase64String(new byte[32]);

    public static Dictionary<string, string> For(string storage) => new()
    {
        ["Storage"] = storage,
        ["Organisation__Pack"] = "lochem",
        ["Public__BaseUrl"] = PublicBaseUrl,
        ["SignIn__TenantId"] = "5f0c7a5e-3f0b-4f0e-9a53-000000007240",
        ["WEBSITE_AUTH_ENABLED"] = "True",
        ["Twilio__AccountSid"] = AccountSid,
        ["Twilio__AuthToken"] = AuthToken,
        ["Twilio__BaseAddress"] = "http://127.0.0.1:1",
        ["Graph__TeamsAppId"] = "7240aaaa-0000-4000-8000-00000000bbbb",
        ["Graph__BaseAddress"] = "http://127.0.0.1:1/v1.0",
        ["MasterKeys__k1"] = Key,
        ["SenderKeys__Secret"] = Key,
    };
}
