using Naober.Core.Organisations;
using Naober.Core.Signals;

namespace Naober.Functions.Ports;

/// <summary>Notifications in Microsoft Teams.</summary>
public interface IActivityNotifications
{
    /// <summary>
    /// Tells a person that a signal is waiting. Under the same signal it replaces the earlier one, so sending it again is harmless.
    /// </summary>
    /// <param name="summary">At most 150 characters; village and urgency, never theme or text.</param>
    Task<SendOutcome> SendAsync(Person person, SignalId signal, bool urgent, string summary, CancellationToken ct);
}
