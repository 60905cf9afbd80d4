using Azure;
using Microsoft.Extensions.DependencyInjection;
using Naober.Core.Texts;
using Naober.Functions.Flows;
using Naober.Functions.Ports;

namespace Naober.Functions;

/// <summary>The app as a command that checks the chain of the access log, with the app's own settings (see <c>./verify-log</c>).</summary>
public static class VerifyLogCommand
{
    public const string Argument = "--verify-log";

    /// <returns>0: nobody changed it; 1: somebody did; 2: nobody can say, for storage does not answer or does not let us in.</returns>
    public static async Task<int> RunAsync(IServiceProvider services, TextWriter output)
    {
        CheckedLog found;
        try
        {
            found = await services.GetRequiredService<AccessLogKeeping>().CheckAsync(CancellationToken.None);
        }
        catch (Exception fault) when (fault is AggregateException or RequestFailedException or StorageUnavailableException)
        {
            await output.WriteLineAsync($"Er is niets gecontroleerd: de opslag antwoordt niet. {fault.Message.Split('\n')[0]}");
            return 2;
        }

        foreach (var fault in found.Faults)
        {
            await output.WriteLineAsync($"Regel {fault.Place}: {Labels.Of(fault.Kind)}.");
        }

        var end = found.Head is { } head ? $" Het einde is regel {head.Last} met zegel {head.Seal}." : "";
        await output.WriteLineAsync(found.Faults.Count == 0
            ? $"{found.Entries} regels gecontroleerd: er is niets aan veranderd.{end}"
            : $"{found.Entries} regels gecontroleerd: {found.Faults.Count} keer is er iets mis.{end}");
        return found.Faults.Count == 0 ? 0 : 1;
    }
}
