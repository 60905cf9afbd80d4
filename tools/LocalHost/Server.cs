using System.Net;
using Microsoft.AspNetCore.Connections;
using Microsoft.Extensions.Logging.Console;
using Naober.LocalHost.App;
using Naober.LocalHost.Http;
using Naober.LocalHost.SignIn;
using Yarp.ReverseProxy.Forwarder;

namespace Naober.LocalHost;

/// <summary>LocalHost as a program: its port, front end, sign-in, admin paths and the host behind them.</summary>
internal sealed class Server : IAsyncDisposable
{
    private const long LargestBody = 100 * 1024 * 1024;

    private static readonly TimeSpan ShutdownPatience = TimeSpan.FromSeconds(2);

    private readonly HostArguments _arguments;
    private readonly StateFolder _state;
    private readonly FunctionApp _app;
    private readonly Keys _keys;
    private readonly WebApplication _web;
    private readonly FunctionsHost _host;

    // Calls to queue and timer functions; redirects are followed, as the host does.
    private readonly HttpMessageInvoker _calls = new(new SocketsHttpHandler { UseCookies = false, UseProxy = false });

    // Calls to HTTP functions: the handler's answer as it is.
    private readonly HttpMessageInvoker _proxied = new(new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        AutomaticDecompression = DecompressionMethods.None,
        UseCookies = false,
        UseProxy = false,
    });

    /// <exception cref="SetupException">The app, the settings or the people cannot be read.</exception>
    public Server(HostArguments arguments)
    {
        _arguments = arguments;
        var settings = Settings.Read(arguments.SettingsFile);
        _app = FunctionApp.Read(arguments.AppFolder, settings);
        var people = arguments.PeopleFile is { } file ? DemoPeople.Read(file) : null;
        _state = StateFolder.Open(arguments.StateFolder);
        _keys = KeyFile.ReadOrMake(_state.Path);
        _web = Build(arguments.Port);
        var loggers = _web.Services.GetRequiredService<ILoggerFactory>();
        var parts = new HostParts(_app, settings, HandlerSettings(settings), _state.Path, _calls, loggers);
        _host = new FunctionsHost(_app, parts, loggers.CreateLogger<FunctionsHost>());
        Route(people, loggers);
    }

    /// <summary>Runs until SIGTERM or SIGINT; then the handler is killed, never asked.</summary>
    /// <exception cref="SetupException">The port is taken, or the handler cannot be started at all.</exception>
    public async Task RunAsync()
    {
        await StartAsync();
        await AnnounceAsync();
        await _host.RunAsync(_web.Lifetime.ApplicationStopping);
        await _web.StopAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _web.DisposeAsync();
        _calls.Dispose();
        _proxied.Dispose();
        _state.Dispose();
    }

    private static WebApplication Build(int port)
    {
        // Empty: the environment is the handler's, and must not configure LocalHost (ASPNETCORE_URLS, Kestrel__…).
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.Listen(IPAddress.Loopback, port);
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = LargestBody;
        });
        builder.Services.AddRouting();
        builder.Services.AddHttpForwarder();
        builder.Services.Configure<HostOptions>(options => options.ShutdownTimeout = ShutdownPatience);
        builder.Logging
            .AddFilter("Microsoft", LogLevel.Warning)
            .AddFilter("Yarp", LogLevel.Warning)
            .AddSimpleConsole(console =>
            {
                console.SingleLine = true;
                console.TimestampFormat = "HH:mm:ss ";
                console.ColorBehavior = LoggerColorBehavior.Disabled;
            });
        return builder.Build();
    }

    private Dictionary<string, string> HandlerSettings(Settings settings)
    {
        var added = new Dictionary<string, string>(settings.Added) { ["WEBSITE_AUTH_ENABLED"] = "True" };
        if (settings.Find("WEBSITE_HOSTNAME") is null)
        {
            added["WEBSITE_HOSTNAME"] = $"localhost:{_arguments.Port}";
        }

        return added;
    }

    private void Route(DemoPeople? people, ILoggerFactory loggers)
    {
        var session = new Session(_keys.Session, TimeProvider.System);
        _web.Use((context, next) =>
        {
            ClientPrincipal.Set(context.Request.Headers, people is null ? null : session.Find(context.Request));
            return next(context);
        });
        _web.UseRouting();
        _web.Use(OnlyKnownPaths.InvokeAsync);
        AdminEndpoints.Map(_web, _host);
        if (people is not null)
        {
            SignInEndpoints.Map(_web, people, session);
        }

        var forwarder = _web.Services.GetRequiredService<IHttpForwarder>();
        var proxy = new FunctionProxy(_host, forwarder, _proxied, _keys, _app.Host.FunctionTimeout, loggers.CreateLogger<FunctionProxy>());
        PublicRoutes.Map(_web, _app.Functions, proxy.InvokeAsync);
    }

    private async Task StartAsync()
    {
        try
        {
            await _web.StartAsync();
        }
        catch (IOException e) when (e.InnerException is AddressInUseException)
        {
            throw new SetupException($"Port {_arguments.Port} is taken by another program. Stop that program, or choose another port with --port.");
        }
    }

    private async Task AnnounceAsync()
    {
        foreach (var error in _app.Errors)
        {
            await Console.Error.WriteLineAsync(error);
        }

        await Console.Out.WriteLineAsync($"""
            LocalHost listens on http://127.0.0.1:{_arguments.Port} with {_app.Functions.Count} functions of {_arguments.AppFolder}
            Function key {_keys.Function}
            Master key   {_keys.Master}
            """);
    }
}
