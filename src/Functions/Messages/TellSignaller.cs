using System.Text.Json.Serialization;
using Naober.Core.Signals;

namespace Naober.Functions.Messages;

/// <summary>
/// Tell the sender what happened. Ordered before the move is saved, so that a crash between the two cannot lose it; whoever
/// handles it looks in the trail whether the move was made.
/// </summary>
/// <param name="Move">What happened.</param>
/// <param name="Number">The place in the signal's trail where that move stands, if it was made.</param>
/// <param name="OrderedAt">UTC.</param>
/// <param name="Note">The note that is the text, of a text that a colleague wrote; null: the move has a text of its own.</param>
/// <param name="Waited">It waited for the end of the quiet hours.</param>
public sealed record TellSignaller(
    string Signal,
    [property: JsonConverter(typeof(JsonStringEnumConverter<MoveKind>))] MoveKind Move,
    int Number,
    DateTimeOffset OrderedAt,
    int Attempt = 0,
    string? Note = null,
    bool Waited = false);
