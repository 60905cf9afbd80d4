using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Naober.Compat.Worker;

/// <summary><c>--write-functions DIR</c>: the build runs the app with it, so that the Functions host finds a function.json per function.</summary>
internal static class WriteFunctionsCommand
{
    private const string Option = "--write-functions";

    /// <summary>Does nothing unless asked; otherwise ends the process, with exit code 0 when the folders are written.</summary>
    public static void RunIfAsked(string[] args)
    {
        var at = Array.IndexOf(args, Option);
        if (at < 0)
        {
            return;
        }

        try
        {
            if (at + 1 >= args.Length)
            {
                throw new StartRefusedException($"{Option} needs a folder to write to.");
            }

            Write(args[at + 1], HandlerSettings.TypesWithFunctions());
        }
        catch (Exception failure) when (failure is StartRefusedException or IOException or UnauthorizedAccessException)
        {
            HandlerProcess.Refuse(failure);
        }

        Environment.Exit(0);
    }

    public static void Write(string folder, IEnumerable<Type> candidates)
    {
        using var services = new ServiceCollection().AddLogging().AddRouting().BuildServiceProvider();
        var host = HostJson.Read(HostJson.IsIn(folder) ? folder : AppContext.BaseDirectory);
        var catalog = FunctionCatalog.Load(FunctionDiscovery.Find(candidates), host, services.GetRequiredService<ParameterPolicyFactory>());
        FunctionFolders.Write(folder, catalog.Functions);
    }
}
