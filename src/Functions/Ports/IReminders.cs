using Naober.Core.Privacy;
using Naober.Core.Signals;
using Naober.Core.Villages;

namespace Naober.Functions.Ports;

/// <summary>Somebody asked to be told of the visits to a village. This is also the proof of it.</summary>
/// <param name="Since">When the message that asked for it reached us, UTC.</param>
/// <param name="AskedIn">That message.</param>
/// <param name="Language">Of that message.</param>
/// <param name="Number">Sealed under a data key of its own, as <see cref="AskedIn"/>.</param>
public sealed record Reminder(SenderKey Sender, VillageId Village, DateTimeOffset Since, SignalId AskedIn, string Language, SealedContent Number);

/// <summary>
/// Keeps who wants reminders of which village. Of two messages of a sender the later one counts, in whatever order they come here; the same one
/// twice changes nothing.
/// </summary>
public interface IReminders
{
    Task StartAsync(Reminder reminder, CancellationToken ct);

    /// <summary>Destroys the number; that it was asked for and ended stays.</summary>
    /// <param name="village">Null: of every village.</param>
    /// <param name="at">When the message reached us, UTC.</param>
    Task StopAsync(SenderKey sender, VillageId? village, DateTimeOffset at, CancellationToken ct);

    /// <summary>Those of one number that stand.</summary>
    Task<IReadOnlyList<Reminder>> ListOfAsync(SenderKey sender, CancellationToken ct);

    /// <summary>Those that stand, of any of these villages.</summary>
    Task<IReadOnlyList<Reminder>> ListAsync(IReadOnlySet<VillageId> villages, CancellationToken ct);
}
