using Naober.LocalHost.Http;

namespace Naober.LocalHost.App;

/// <summary>A built function app: host.json and a folder for each function.</summary>
/// <param name="Errors">One sentence for each function that could not be loaded; the others run all the same.</param>
internal sealed record FunctionApp(HostJson Host, IReadOnlyList<Function> Functions, IReadOnlyList<string> Errors)
{
    /// <exception cref="SetupException">host.json is missing or wrong.</exception>
    public static FunctionApp Read(string folder, Settings settings)
    {
        var host = HostJson.Read(folder, settings);
        var functions = new List<Function>();
        var errors = new List<string>();
        foreach (var file in Directory.EnumerateDirectories(folder).Order(StringComparer.Ordinal).Select(d => Path.Combine(d, "function.json")).Where(File.Exists))
        {
            try
            {
                var function = FunctionJson.Read(file, host.RoutePrefix, settings);
                PublicRoutes.Check(function, functions);
                functions.Add(function);
            }
            catch (SetupException e)
            {
                errors.Add($"The function '{Path.GetFileName(Path.GetDirectoryName(file))}' is not loaded: {e.Message}");
            }
        }

        return new FunctionApp(host, functions, errors);
    }
}
