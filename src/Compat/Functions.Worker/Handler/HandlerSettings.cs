using System.Globalization;
using System.Reflection;

namespace Naober.Compat.Worker;

/// <summary>What the Functions host tells the handler when it starts it, and where its functions are.</summary>
/// <param name="Candidates">The types that may have functions.</param>
/// <param name="AppRoot">The folder with host.json.</param>
/// <param name="Port">The port on loopback to listen on.</param>
/// <param name="EnvironmentName">Production, Development or another.</param>
internal sealed record HandlerSettings(IReadOnlyList<Type> Candidates, string AppRoot, int Port, string EnvironmentName)
{
    private const string PortVariable = "FUNCTIONS_CUSTOMHANDLER_PORT";

    /// <exception cref="StartRefusedException">The host's port is missing or no port.</exception>
    public static HandlerSettings OfThisProcess() => new(
        TypesWithFunctions(), FindAppRoot(), ReadPort(Environment.GetEnvironmentVariable(PortVariable)), FindEnvironmentName());

    public static string FindAppRoot() =>
        Environment.GetEnvironmentVariable("FUNCTIONS_APP_ROOT_PATH") is { Length: > 0 } root ? root : AppContext.BaseDirectory;

    public static IReadOnlyList<Type> TypesWithFunctions() =>
        FunctionTypes.In(Assembly.GetEntryAssembly() ?? throw new StartRefusedException("There is no entry assembly to look for functions in."));

    private static int ReadPort(string? value)
    {
        if (string.IsNullOrEmpty(value))
        {
            throw new StartRefusedException(
                $"{PortVariable} is not set. The Functions host (func start, or tools/LocalHost) starts this program and sets it.");
        }

        return int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port is > 0 and <= ushort.MaxValue
            ? port
            : throw new StartRefusedException($"{PortVariable} is '{value}', which is no port.");
    }

    private static string FindEnvironmentName() =>
        Environment.GetEnvironmentVariable("AZURE_FUNCTIONS_ENVIRONMENT") is { Length: > 0 } ours ? ours
        : Environment.GetEnvironmentVariable("DOTNET_ENVIRONMENT") is { Length: > 0 } general ? general
        : "Production";
}
