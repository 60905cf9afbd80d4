using Microsoft.Azure.Functions.Worker;

namespace Naober.Compat.Fixture;

public static class SweepFunction
{
    [Function("Sweep")]
    public static void Run([TimerTrigger("0 */5 * * * *")] TimerInfo timer) => ArgumentNullException.ThrowIfNull(timer);
}
