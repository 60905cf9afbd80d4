using Naober.Core.Organisations;
using Naober.Core.Signals;

namespace Naober.Core.Routing;

/// <summary>How many open signals each colleague has or must look at first. Used to share work within a team and shown to nobody.</summary>
public sealed record Load(IReadOnlyDictionary<PersonId, int> Open)
{
    public static Load None { get; } = new(new Dictionary<PersonId, int>());

    /// <param name="open">Every signal that is not closed.</param>
    public static Load Of(IEnumerable<Signal> open) => new(
        open.Select(s => s.PickedUpBy ?? s.Receiver)
            .OfType<PersonId>()
            .CountBy(p => p)
            .ToDictionary());

    public int this[PersonId person] => Open.GetValueOrDefault(person);
}
