namespace Naober.Benchmarks.Bare;

/// <summary>What <c>dotnet new web</c> makes: the least that an ASP.NET app can cost.</summary>
internal static class EmptyApp
{
    public static Task RunAsync(string url)
    {
        var app = WebApplication.CreateBuilder().Build();
        app.MapPost("/sms", () => "Hello World!");
        return app.RunAsync(url);
    }
}
