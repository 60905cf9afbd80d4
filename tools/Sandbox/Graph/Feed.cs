using Naober.Sandbox.Storage;

namespace Naober.Sandbox.Graph;

/// <summary>Everybody's activity feed. What was replaced stays in the log.</summary>
public sealed class Feed(SandboxOptions options, LiveUpdates live)
{
    private readonly Lock _chain = new();
    private readonly Shelf<ActivityNotification> _notifications = new("notifications", options);

    /// <summary>A notification takes the place of the one with the same chain id for the same person.</summary>
    public void Add(ActivityNotification notification)
    {
        lock (_chain)
        {
            foreach (var earlier in _notifications.Where(n =>
                n.Current && n.PersonId == notification.PersonId && n.ChainId is not null && n.ChainId == notification.ChainId))
            {
                _notifications.Change(earlier.Id, n => n with { Current = false });
            }

            _notifications.Add(notification.Id, notification);
        }

        live.Publish(LiveUpdates.Person(notification.PersonId));
    }

    public ActivityNotification? Find(string id) => _notifications.Find(id);

    /// <summary>In order of arrival, the replaced ones as well.</summary>
    public IReadOnlyList<ActivityNotification> LogOf(string personId) => _notifications.Where(n => n.PersonId == personId);

    /// <summary>What the window shows, the newest first.</summary>
    public IReadOnlyList<ActivityNotification> CurrentOf(string personId) =>
        [.. _notifications.Where(n => n.Current && n.PersonId == personId).Reverse()];

    public void MarkRead(string id)
    {
        if (_notifications.Change(id, n => n with { Read = true }) is { } read)
        {
            live.Publish(LiveUpdates.Person(read.PersonId));
        }
    }

    public void Clear() => _notifications.Clear();
}
