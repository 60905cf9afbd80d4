using Naober.Core.Organisations;
using Naober.Functions.Ports;

namespace Naober.Functions.Tests.Fakes;

/// <summary>Outlook: nobody is away, but for whom a test says so.</summary>
internal sealed class FakeMailboxes : IMailboxes
{
    /// <summary>Whose mailbox answers by itself; null: it cannot be read.</summary>
    public Dictionary<PersonId, AutomaticReplies?> Replies { get; } = [];

    public bool Down { get; set; }

    /// <summary>What happens elsewhere while a mailbox is asked.</summary>
    public Action Meanwhile { get; set; } = static () => { };

    public Task<AutomaticReplies?> FindAsync(Person person, CancellationToken ct)
    {
        Meanwhile();
        return Down
            ? Task.FromException<AutomaticReplies?>(new MailboxesUnavailableException(fault: null))
            : Task.FromResult(Replies.TryGetValue(person.Id, out var replies) ? replies : new AutomaticReplies.Off());
    }
}
