using System.Text.Json.Serialization;
using Naober.Core.Organisations;
using Naober.Core.Routing;
using Naober.Core.Signals;

namespace Naober.Functions.Messages;

/// <summary>Tell a member of staff that a signal is waiting.</summary>
/// <param name="Move">The place in the signal's trail of the move that it is told for: 0, that it came in. Each is told by itself.</param>
/// <param name="OrderedAt">UTC.</param>
/// <param name="Attempt">How often a lasting fault has put this back; 0 at first. Waiting for a turn is no fault.</param>
/// <param name="Since">UTC. Since when this person could have been told this way; null: this is the first time.</param>
/// <param name="NextToo">Whether the next rung was told as well, because this takes so long.</param>
public sealed record Notify(
    string Signal,
    string Person,
    [property: JsonConverter(typeof(JsonStringEnumConverter<StaffChannel>))] StaffChannel Channel,
    int Move,
    DateTimeOffset OrderedAt,
    int Attempt = 0,
    DateTimeOffset? Since = null,
    bool NextToo = false)
{
    [JsonIgnore]
    public Rung Rung => new(new PersonId(Person), Channel);

    /// <summary>The person is told without being responsible: a team has it.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool Informs { get; init; }

    /// <summary>The step of the ladder that it is told for, and then <see cref="Move"/> is what the wait began with. Null: none.</summary>
    [JsonConverter(typeof(JsonStringEnumConverter<LadderStep>))]
    public LadderStep? Step { get; init; }
}
