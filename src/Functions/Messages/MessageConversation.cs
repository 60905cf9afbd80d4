using Naober.Core.Conversations;
using Naober.Core.Villages;

namespace Naober.Functions.Messages;

/// <summary>
/// A <see cref="Conversation"/> as it was when its sender was answered, with the version it had in storage. Whoever records the message need not
/// read it again: storage refuses when it went on meanwhile.
/// </summary>
/// <param name="Version">Null: nothing was stored of this sender yet.</param>
public sealed record MessageConversation(
    IReadOnlyList<MessageExchange> Exchanges, string? LastVillage, bool OptedOut, DateTimeOffset? RemindersSince, string? Version, MessageColleague? Colleague = null)
{
    /// <summary>When the sender stopped texts from us; null: never, or they began again.</summary>
    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>Since when they had wanted them then.</summary>
    public DateTimeOffset? EndedSince { get; init; }

    /// <summary>When the sender objected to texts that go by themselves; null: never.</summary>
    public DateTimeOffset? Objected { get; init; }

    public static MessageConversation Of(Conversation conversation, string? version) => new(
        [.. conversation.Exchanges.Select(MessageExchange.Of)],
        conversation.LastVillage?.Value,
        conversation.OptedOut,
        conversation.RemindersSince,
        version,
        conversation.Colleague is { } texted ? new MessageColleague(texted.Signal.Value, texted.At, texted.Shielded) : null)
    {
        EndedAt = conversation.EndedOptIn?.Until,
        EndedSince = conversation.EndedOptIn?.Since,
        Objected = conversation.Objected,
    };

    /// <inheritdoc cref="MessageExchange.AsExchange"/>
    public Conversation AsConversation() => new()
    {
        Exchanges = [.. Exchanges.Select(e => e.AsExchange())],
        LastVillage = LastVillage is { } village ? new VillageId(village) : null,
        OptedOut = OptedOut,
        RemindersSince = RemindersSince,
        EndedOptIn = EndedAt is { } until ? new EndedOptIn(EndedSince, until) : null,
        Objected = Objected,
        Colleague = Colleague is { } texted ? new ColleagueText(MessageExchange.IdOf(texted.Signal), texted.At, texted.Shielded) : null,
    };
}

/// <summary>A <see cref="ColleagueText"/> as it travels and is stored.</summary>
public sealed record MessageColleague(string Signal, DateTimeOffset At, bool Shielded);
