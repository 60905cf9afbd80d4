using Naober.Core.Triage;
using Naober.Core.Villages;

namespace Naober.Core.Signals;

/// <summary>What the rules, or a person before, made of a signal.</summary>
public sealed record Labelled(VillageId? Village, Theme Theme, Urgency Urgency);

/// <summary>A person set right what the rules made of a signal. Holds no text.</summary>
/// <param name="At">UTC.</param>
/// <param name="SafeRoute">Then only the officer may know of it.</param>
/// <param name="Rules">The rules that had decided, as the word lists name them.</param>
public sealed record Correction(
    SignalId Signal, DateTimeOffset At, Labelled Before, Labelled After, bool SafeRoute, IReadOnlyList<string> Rules);
