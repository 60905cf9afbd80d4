using Microsoft.Extensions.DependencyInjection;
using Naober.Core.Texts;
using Naober.Functions.Flows;

namespace Naober.Functions;

/// <summary>The app as a command that checks the chain of the access log, with the app's own settings (see <c>./verify-log</c>).</summary>
public static class VerifyLogCommand
{
    public const string Argument = "--verify-log";

    /// <returns>0: nobody changed it; 1: somebody did.</returns>
    public static async Task<int> RunAsync(IServiceProvider services, TextWriter output)
    {
        var found = await services.GetRequiredService<AccessLogKeeping>().CheckAsync(CancellationToken.None);
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
