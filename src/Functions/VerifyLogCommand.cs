using Microsoft.Extensions.DependencyInjection;
using Naober.Core.Texts;
using Naober.Functions.Flows;

namespace Naober.Functions;

/// <summary>The app as a command that checks the chain of the access log, with the app's own settings (see <c>./verify-log</c>).</summary>
public static class VerifyLogCommand
{
    public const string Argument = "--verify-log";

    /// <param name="start">Wires the app. That a setting is missing shows here, or when the log is read.</param>
    /// <returns>0: nobody changed it; 1: somebody did; 2: nobody can say, whatever the cause.</returns>
    public static async Task<int> RunAsync(Func<IServiceProvider> start, TextWriter output)
    {
        CheckedLog found;
        try
        {
            found = await start().GetRequiredService<AccessLogKeeping>().CheckAsync(CancellationToken.None);
        }
        catch (Exception fault)
        {
            await output.WriteLineAsync($"Er is niets gecontroleerd. {fault.GetBaseException().Message.Split('\n')[0]}");
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
