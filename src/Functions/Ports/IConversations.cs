using Naober.Core.Conversations;
using Naober.Core.Privacy;

namespace Naober.Functions.Ports;

/// <summary>A conversation as it stands in storage.</summary>
/// <param name="Version">Null: nothing is stored of this sender yet.</param>
public sealed record StoredConversation(Conversation Conversation, string? Version);

/// <summary>A conversation as it becomes, when what it stood as is still true.</summary>
public sealed record ConversationChange(SenderKey Sender, Conversation Next, string? Version);

/// <summary>Recalls what was said before. Changes only together with a signal: see <see cref="ISignalStore"/>.</summary>
public interface IConversations
{
    /// <summary>Blank where nothing is known of the sender.</summary>
    Task<StoredConversation> FindAsync(SenderKey sender, CancellationToken ct);
}
