using Naober.Core.Organisations;
using Naober.Core.Signals;
using Naober.Functions.Ports;

namespace Naober.Functions.Tests.Fakes;

internal sealed record Notification(PersonId Person, SignalId Signal, bool Urgent, string Summary);

/// <summary>Teams: shows each person one notification per signal, the newest.</summary>
internal sealed class FakeTeams(TestClock clock) : IActivityNotifications
{
    private readonly Lock _lock = new();
    private readonly Dictionary<(PersonId, SignalId), Notification> _current = [];

    /// <summary>Asked for each notification that we send.</summary>
    public Func<PersonId, VendorMood> Mood { get; set; } = static _ => VendorMood.Fine;

    /// <summary>Told of each notification that a person sees, with what we heard of it.</summary>
    public Action<Notification, SendOutcome> Shown { get; set; } = static (_, _) => { };

    public List<DateTimeOffset> Tries { get; } = [];

    public IReadOnlyList<Notification> Current
    {
        get
        {
            lock (_lock)
            {
                return [.. _current.Values];
            }
        }
    }

    public Task<SendOutcome> SendAsync(Person person, SignalId signal, bool urgent, string summary, CancellationToken ct)
    {
        lock (_lock)
        {
            Tries.Add(clock.Now);
            var mood = Mood(person.Id);
            if (mood.Accepts)
            {
                _current[(person.Id, signal)] = new Notification(person.Id, signal, urgent, summary);
                Shown(_current[(person.Id, signal)], mood.Says);
            }

            return Task.FromResult(mood.Says);
        }
    }
}
