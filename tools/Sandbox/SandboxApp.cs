using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Naober.Sandbox.Faults;
using Naober.Sandbox.Graph;
using Naober.Sandbox.Inspection;
using Naober.Sandbox.Pages;
using Naober.Sandbox.Storage;
using Naober.Sandbox.Twilio;

namespace Naober.Sandbox;

/// <summary>A running Sandbox; it ends when disposed.</summary>
public sealed class SandboxApp : IAsyncDisposable
{
    private readonly WebApplication _app;

    private SandboxApp(WebApplication app) => _app = app;

    /// <summary>Base address on 127.0.0.1, with the port it really got.</summary>
    public Uri Address => new(_app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());

    /// <exception cref="IOException">The port is taken.</exception>
    /// <exception cref="InvalidDataException">The people or the manifest cannot be read.</exception>
    public static async Task<SandboxApp> StartAsync(SandboxOptions options)
    {
        var builder = WebApplication.CreateSlimBuilder();
        // A start that fails is told once, by who asked for it.
        builder.Logging.SetMinimumLevel(LogLevel.Warning).AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.None);
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(System.Net.IPAddress.Loopback, options.Port));
        AddServices(builder.Services, options);
        var app = builder.Build();
        Map(app);
        try
        {
            await app.StartAsync();
        }
        catch
        {
            await app.DisposeAsync();
            throw;
        }

        return new SandboxApp(app);
    }

    public Task WaitForShutdownAsync() => _app.WaitForShutdownAsync();

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
    }

    private static void AddServices(IServiceCollection services, SandboxOptions options)
    {
        services.ConfigureHttpJsonOptions(json =>
            json.SerializerOptions.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.CamelCase)));
        services.AddSingleton(options)
            .AddSingleton(Tenant.Read(options.People))
            .AddSingleton(new ActivityTypes(options))
            .AddSingleton(TimeProvider.System)
            .AddSingleton(HtmlEncoder.Create(UnicodeRanges.All))
            .AddSingleton<LiveUpdates>()
            .AddSingleton<FaultPlan>()
            .AddSingleton<RequestLog>()
            .AddSingleton<VendorSide>();
        services.AddSingleton<MessageLog>()
            .AddSingleton<OptOuts>()
            .AddSingleton<WebhookCaller>()
            .AddSingleton<Outbox>()
            .AddSingleton<InboundDelivery>()
            .AddSingleton<Phone>()
            .AddSingleton<CreateMessage>()
            .AddSingleton<MessagePage>()
            .AddHostedService(static provider => provider.GetRequiredService<Outbox>());
        services.AddSingleton<Tokens>()
            .AddSingleton<Feed>()
            .AddSingleton<Mailboxes>()
            .AddSingleton<SendActivityNotification>()
            .AddSingleton<SendMail>()
            .AddSingleton<Phonebook>()
            .AddSingleton<PageRenderer>();
    }

    private static void Map(WebApplication app)
    {
        app.UseWhen(IsVendor, static vendor => vendor.UseMiddleware<VendorSide>());
        app.UseWhen(static context => !IsVendor(context), static own => own.Use(PageSecurity.GuardAsync));
        TwilioEndpoints.Map(app);
        GraphEndpoints.Map(app);
        FaultEndpoints.Map(app);
        InspectionEndpoints.Map(app);
        PageEndpoints.Map(app);
    }

    private static bool IsVendor(HttpContext context) =>
        context.Request.Path.StartsWithSegments("/2010-04-01")
        || context.Request.Path.StartsWithSegments("/v1.0")
        || context.Request.Path.StartsWithSegments("/msi");
}
