using Naober.Core.Routing;

namespace Naober.Functions.Flows;

/// <summary>Keeps to a slot of a pace that all instances share.</summary>
internal static class Slots
{
    /// <summary>Waits for a slot that is ours; one is given only when that is not long.</summary>
    /// <param name="now">When it was asked for, UTC.</param>
    /// <returns>Null: go. Otherwise how long from now to ask again.</returns>
    public static async Task<TimeSpan?> SitOutAsync(this TimeProvider clock, Slot slot, DateTimeOffset now, CancellationToken ct)
    {
        if (!slot.Reserved)
        {
            return slot.At - now;
        }

        if (slot.At > now)
        {
            await Task.Delay(slot.At - now, clock, ct);
        }

        return null;
    }
}
