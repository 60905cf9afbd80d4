using Naober.Core.Signals;

namespace Naober.Functions.Ports;

/// <summary>
/// Mail to a member of staff, for when Teams and a text both fail. Nothing can be asked afterwards: an attempt without an answer is done
/// again, because a colleague who gets a mail twice is better than one who gets none.
/// </summary>
public interface IStaffMail
{
    /// <param name="signal">What it is about; does not appear in the mail by itself.</param>
    /// <param name="text">Village and urgency, never theme or text.</param>
    Task<SendOutcome> SendAsync(string to, SignalId signal, string subject, string text, CancellationToken ct);
}
