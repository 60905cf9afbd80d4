using Naober.Core.Signals;

namespace Naober.Core.Conversations;

/// <summary>A colleague texted the sender about a signal, and may have asked something.</summary>
/// <param name="At">UTC.</param>
/// <param name="Shielded">Danger or safety at home: no text that is not about danger may follow by itself.</param>
public sealed record ColleagueText(SignalId Signal, DateTimeOffset At, bool Shielded);
