using System.Globalization;

namespace Naober.Core.Signals;

/// <summary>
/// What only tries whether we work: the signal of every working day, and messages that a coordinator sends on purpose. They are no worry, and in
/// no list and no count.
/// </summary>
public static class TestSignals
{
    /// <summary>What a message that a coordinator sends on purpose is about.</summary>
    public static SignalId OnPurpose { get; } = SignalId.FromSms("proefbericht");

    /// <summary>The id that a text of our own carries as its MessageSid. Only who can sign as Twilio can use it.</summary>
    /// <param name="day">In UTC.</param>
    public static string SidOf(DateOnly day) => day.ToString("'SM000000000000000000000000'yyyyMMdd", CultureInfo.InvariantCulture);

    public static SignalId IdOf(DateOnly day) => SignalId.FromSms(SidOf(day));

    /// <summary>Whether a signal stands in the list of open ones.</summary>
    public static bool IsListed(Signal signal) => signal.State != SignalState.Closed && !Includes(signal);

    /// <summary>Whether a signal is the daily test, by its id and the day it came in.</summary>
    public static bool Includes(Signal signal) => signal.Id == IdOf(DateOnly.FromDateTime(signal.ReceivedAt.UtcDateTime));
}
