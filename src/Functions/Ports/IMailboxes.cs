using Naober.Core.Organisations;

namespace Naober.Functions.Ports;

/// <summary>The automatic replies of the staff's mailboxes: that they are on and until when. Presence and calendars are never read.</summary>
public interface IMailboxes
{
    /// <returns>Null: there is no such mailbox, or we may not read it.</returns>
    /// <exception cref="MailboxesUnavailableException">Nobody can be asked about now.</exception>
    Task<AutomaticReplies?> FindAsync(Person person, CancellationToken ct);
}

/// <summary>The mailboxes do not answer; later they may.</summary>
public sealed class MailboxesUnavailableException(Exception? fault) : Exception("The mailboxes do not answer.", fault);
