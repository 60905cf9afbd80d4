using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Azure.Functions.Worker.Middleware;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Naober.Functions.Tests.Fakes;

/// <summary>The app as Program.cs wires it, with settings of the test's own.</summary>
internal sealed class App
{
    public const string Tenant = "5f0c7a5e-3f0b-4f0e-9a53-000000007240";
    public const string Origin = "https://naober.example";
    public const string TwilioToken = "the-auth-token";
    public const string TwilioAccount = "AC00000000000000000000000000000000";
    public const string FirstKey = "MasterKeys:k20260101";
    public const string SecondKey = "MasterKeys:k20261201";

    // A key that anybody may know: 32 zero bytes.
    private static readonly string Key = Convert.ToBase64String(new byte[32]);

    private App(IServiceCollection services)
    {
        Services = [.. services.Where(s => !IsOfTheWebServer(s.ServiceType) && !PortCalls.Ports.Contains(s.ServiceType) && s.ServiceType != typeof(TimeProvider))];
        Real = services.BuildServiceProvider();
        Middleware = [.. services.Select(s => s.ServiceType).Where(t => t.IsAssignableTo(typeof(IFunctionsWorkerMiddleware)))];
    }

    /// <summary>Every setting that the app needs, as configuration keys.</summary>
    public static IReadOnlyDictionary<string, string?> Settings { get; } = new Dictionary<string, string?>
    {
        ["Storage"] = "UseDevelopmentStorage=true",
        ["Organisation:Pack"] = "lochem",
        ["Public:BaseUrl"] = Origin,
        ["SignIn:TenantId"] = Tenant,
        ["WEBSITE_AUTH_ENABLED"] = "True",
        ["Twilio:AccountSid"] = TwilioAccount,
        ["Twilio:AuthToken"] = TwilioToken,
        ["Graph:TeamsAppId"] = "7240aaaa-0000-4000-8000-00000000bbbb",
        [FirstKey] = Key,
        ["SenderKeys:Secret"] = Key,
    };

    public static App Default { get; } = With();

    /// <summary>The app after a newer master key was added.</summary>
    public static App TwoKeys { get; } = With((SecondKey, Convert.ToBase64String([.. Enumerable.Repeat((byte)7, 32)])));

    /// <summary>What the functions are made of, but for the ports and the clock.</summary>
    public IReadOnlyList<ServiceDescriptor> Services { get; }

    /// <summary>The real adapters, for the ports that no fake stands in for.</summary>
    public ServiceProvider Real { get; }

    /// <summary>The app's middleware, outermost first.</summary>
    public IReadOnlyList<Type> Middleware { get; }

    /// <param name="changes">Settings to change; null takes one away.</param>
    public static App With(params (string Key, string? Value)[] changes) => new(Builder(changes).Services);

    /// <inheritdoc cref="With"/>
    public static FunctionsApplicationBuilder Builder(params (string Key, string? Value)[] changes)
    {
        var settings = Settings.ToDictionary();
        foreach (var (key, value) in changes)
        {
            settings.Remove(key);
            if (value is not null)
            {
                settings[key] = value;
            }
        }

        // What the host would have set; and what the handler sets for its own end is not for the tests'.
        Environment.SetEnvironmentVariable("FUNCTIONS_CUSTOMHANDLER_PORT", "1");
        var builder = FunctionsApplication.CreateBuilder([]);
        Environment.ExitCode = 0;
        builder.ConfigureFunctionsWebApplication();
        builder.Configuration.AddInMemoryCollection(settings);
        builder.AddNaober();
        return builder;
    }

    // A container is built for every invocation, and these hundreds are never asked for.
    private static bool IsOfTheWebServer(Type service) =>
        service.Namespace is { } room && (room.StartsWith("Microsoft.AspNetCore", StringComparison.Ordinal)
            || room.StartsWith("Microsoft.Extensions.Hosting", StringComparison.Ordinal)
            || room.StartsWith("Microsoft.Extensions.Logging", StringComparison.Ordinal)
            || room.StartsWith("Microsoft.Extensions.Diagnostics", StringComparison.Ordinal));
}
