using Naober.Core.Conversations;
using Naober.Core.Privacy;
using Naober.Functions.Ports;

namespace Naober.Functions.Adapters.Storage;

/// <summary>Conversations in the table, a row per sender beside the signals.</summary>
public sealed class TableConversations(NaoberTable table) : IConversations
{
    public async Task<StoredConversation> FindAsync(SenderKey sender, CancellationToken ct) =>
        await table.FindAsync(Keys.Sender(sender), ct) is { } row
            ? new StoredConversation(ConversationRow.Read(row), row.ETag.ToString())
            : new StoredConversation(Conversation.Blank, Version: null);
}
