using System.Diagnostics.CodeAnalysis;
using Naober.Compat.Worker;

namespace Microsoft.Azure.Functions.Worker.Builder;

[SuppressMessage("Design", "CA1052:Static holder types should be Static or NotInheritable", Justification = "The official signature.")]
public class FunctionsApplication
{
    /// <summary>
    /// Makes the builder of a custom handler for the functions of the entry assembly. With
    /// <c>--write-functions DIR</c> it writes their function.json files instead and ends the process.
    /// </summary>
    /// <remarks>From here on the process exits with a code other than 0 however it ends: the host takes 0 for "done" and would not restart it.</remarks>
    public static FunctionsApplicationBuilder CreateBuilder(string[] args)
    {
        WriteFunctionsCommand.RunIfAsked(args);
        HandlerProcess.Guard();
        return new FunctionsApplicationBuilder(args, HandlerSettings.OfThisProcess());
    }
}
