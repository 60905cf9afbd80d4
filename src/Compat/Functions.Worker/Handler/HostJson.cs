using Microsoft.Extensions.Configuration;

namespace Naober.Compat.Worker;

/// <summary>What the handler must know of host.json, with the overrides the host takes from its environment.</summary>
internal sealed record HostJson(string RoutePrefix)
{
    private const string FileName = "host.json";
    private const string OverridePrefix = "AzureFunctionsJobHost__";

    public static bool IsIn(string folder) => File.Exists(Path.Combine(folder, FileName));

    /// <exception cref="StartRefusedException">There is no host.json, or it opens routes to the handler that no function declares.</exception>
    public static HostJson Read(string folder)
    {
        if (!IsIn(folder))
        {
            throw new StartRefusedException(
                $"There is no {FileName} in {folder}. It belongs in the app's root: FUNCTIONS_APP_ROOT_PATH, or the program's own folder.");
        }

        var host = new ConfigurationBuilder()
            .AddJsonFile(Path.GetFullPath(Path.Combine(folder, FileName)))
            .AddEnvironmentVariables(OverridePrefix)
            .Build();
        if (host.GetSection("customHandler:http:routes").GetChildren().Any())
        {
            throw new StartRefusedException(
                $"customHandler.http.routes in {FileName} opens routes that no function declares. Public routes come from [HttpTrigger] only.");
        }

        return new HostJson((host["extensions:http:routePrefix"] ?? "api").Trim('/'));
    }
}
