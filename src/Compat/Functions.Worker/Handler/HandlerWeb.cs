using System.Net;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Console;
using Microsoft.Extensions.Options;

namespace Naober.Compat.Worker;

/// <summary>The ASP.NET Core app that the handler is: no more than the functions need, because the host waits for it to start.</summary>
internal static class HandlerWeb
{
    public static WebApplicationBuilder CreateBuilder(string[] args, HandlerSettings settings)
    {
        var web = WebApplication.CreateEmptyBuilder(new WebApplicationOptions
        {
            ApplicationName = settings.Candidates is [var candidate, ..] ? candidate.Assembly.GetName().Name : null,
            ContentRootPath = settings.AppRoot,
            EnvironmentName = settings.EnvironmentName,
        });
        web.Configuration
            .AddJsonFile("appsettings.json", optional: true)
            .AddJsonFile($"appsettings.{settings.EnvironmentName}.json", optional: true)
            .AddEnvironmentVariables()
            .AddCommandLine(args);
        AddLogging(web);
        AddKestrel(web, settings.Port);
        web.Services.AddRouting();
        web.Services.Configure<JsonSerializerOptions>(static json => json.PropertyNameCaseInsensitive = true);
        web.Host.UseDefaultServiceProvider(static (host, services) =>
        {
            services.ValidateScopes = host.HostingEnvironment.IsDevelopment();
            services.ValidateOnBuild = host.HostingEnvironment.IsDevelopment();
        });
        return web;
    }

    public static IHost Build(WebApplicationBuilder web, HandlerSettings settings, InvocationPipeline pipeline)
    {
        // Last, so that nothing in the environment can open a second door: with these two Kestrel would prefer URLS to our port.
        web.Configuration.AddInMemoryCollection([new("urls", ""), new("http_ports", ""), new("https_ports", ""), new("preferHostingUrls", "false")]);
        var host = HostJson.Read(settings.AppRoot);
        var app = web.Build();
        var catalog = FunctionCatalog.Load(FunctionDiscovery.Find(settings.Candidates), host, app.Services.GetRequiredService<ParameterPolicyFactory>());
        app.Use(static (http, next) => IsReadinessProbe(http.Request) ? Task.CompletedTask : next(http));
        app.UseRouting();
        Map(app, catalog, settings.Port, pipeline);
        return new CustomHandlerHost(app, settings.Port);
    }

    private static void AddLogging(WebApplicationBuilder web)
    {
        web.Logging
            .AddFilter("Microsoft.AspNetCore", LogLevel.Warning)
            // While this one may log, ASP.NET Core makes an activity and a scope for each request, which nobody reads.
            .AddFilter("Microsoft.AspNetCore.Hosting.Diagnostics", LogLevel.None)
            .AddFilter("Microsoft.Extensions.Hosting.Internal.Host", static level => level >= LogLevel.Information && !HandlerProcess.IsStarting)
            .AddConfiguration(web.Configuration.GetSection("Logging"))
            .AddSimpleConsole(static console =>
            {
                console.SingleLine = true;
                console.ColorBehavior = LoggerColorBehavior.Disabled;
            });
    }

    private static void AddKestrel(WebApplicationBuilder web, int port) => web.WebHost
        .UseKestrelCore()
        .ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Listen(IPAddress.Loopback, port, static listen => listen.Protocols = HttpProtocols.Http1);
        });

    private static void Map(WebApplication app, FunctionCatalog catalog, int port, InvocationPipeline pipeline)
    {
        var run = pipeline.Build();
        var logger = app.Services.GetRequiredService<ILoggerFactory>().CreateLogger("Function");
        var forwarded = new ForwardedHeadersMiddleware(
            static _ => Task.CompletedTask,
            app.Services.GetRequiredService<ILoggerFactory>(),
            Options.Create(new ForwardedHeadersOptions
            {
                ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedHost | ForwardedHeaders.XForwardedProto,
            }));
        foreach (var function in catalog.Functions)
        {
            if (function.Trigger is Trigger.Http http)
            {
                var route = catalog.RouteOf(function);
                var endpoint = new HttpFunctionEndpoint(new InvokableFunction(function, route), run, forwarded, logger);
                var mapped = app.Map(route.Pattern, endpoint.HandleAsync).WithDisplayName(function.Name);
                if (http.Methods.Count > 0)
                {
                    mapped.WithMetadata(new HttpMethodMetadata(http.Methods.Select(static method => method.ToUpperInvariant())));
                }
            }
            else
            {
                var endpoint = new TriggerEndpoint(new InvokableFunction(function, route: null), port, run, logger);
                app.MapPost($"/{function.Name}", endpoint.HandleAsync).WithDisplayName(function.Name);
            }
        }
    }

    // The host asks GET / until it gets an answer. Only what it passes on for the public carries an invocation id.
    private static bool IsReadinessProbe(HttpRequest request) =>
        request.Path.Value is "/" or "" && HttpMethods.IsGet(request.Method) && !request.Headers.ContainsKey(InvocationContext.InvocationIdHeader);
}
