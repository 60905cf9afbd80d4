using Naober.Core.Signals;
using Naober.Core.Villages;

namespace Naober.Core.Conversations;

/// <summary>One message of a sender and how we answered it. Holds no text.</summary>
/// <param name="Signal">The signal it became, or the earlier one that it belongs to.</param>
/// <param name="At">When it reached us, UTC.</param>
/// <param name="Village">Of the signal, as far as it was certain then.</param>
/// <param name="Shielded">Danger or safety at home: no text that is not about danger may follow the first answer.</param>
public sealed record Exchange(SignalId Message, SignalId Signal, DateTimeOffset At, Turn Turn, VillageId? Village, bool Shielded);
