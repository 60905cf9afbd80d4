using Naober.Core.Privacy;
using Naober.Core.Villages;
using Naober.Functions.Ports;

namespace Naober.Functions.Tests.Fakes;

internal sealed class FakeReminders : IReminders
{
    private readonly Lock _lock = new();
    private readonly Dictionary<(SenderKey Sender, VillageId Village), (DateTimeOffset At, Reminder? Reminder)> _rows = [];
    private readonly Dictionary<SenderKey, DateTimeOffset> _none = [];

    public IReadOnlyList<Reminder> All
    {
        get
        {
            lock (_lock)
            {
                return [.. _rows.Values.Select(r => r.Reminder).OfType<Reminder>()];
            }
        }
    }

    public Task StartAsync(Reminder reminder, CancellationToken ct)
    {
        lock (_lock)
        {
            if (_rows.GetValueOrDefault((reminder.Sender, reminder.Village)).At < reminder.Since && _none.GetValueOrDefault(reminder.Sender) < reminder.Since)
            {
                _rows[(reminder.Sender, reminder.Village)] = (reminder.Since, reminder);
            }
        }

        return Task.CompletedTask;
    }

    public Task StopAsync(SenderKey sender, VillageId? village, DateTimeOffset at, CancellationToken ct)
    {
        lock (_lock)
        {
            var villages = village is { } one ? [one] : _rows.Keys.Where(k => k.Sender == sender).Select(k => k.Village).ToArray();
            foreach (var key in villages.Select(v => (sender, v)).Where(k => _rows.GetValueOrDefault(k).At < at))
            {
                _rows[key] = (at, null);
            }

            if (village is null && _none.GetValueOrDefault(sender) < at)
            {
                _none[sender] = at;
            }
        }

        return Task.CompletedTask;
    }

    public void Forget(SenderKey sender)
    {
        lock (_lock)
        {
            foreach (var key in _rows.Keys.Where(k => k.Sender == sender).ToList())
            {
                _rows.Remove(key);
            }

            _none.Remove(sender);
        }
    }

    /// <summary>Forgets what ended before a moment.</summary>
    public void Sweep(DateTimeOffset before)
    {
        lock (_lock)
        {
            foreach (var key in _rows.Where(r => r.Value.Reminder is null && r.Value.At < before).Select(r => r.Key).ToList())
            {
                _rows.Remove(key);
            }

            foreach (var key in _none.Where(r => r.Value < before).Select(r => r.Key).ToList())
            {
                _none.Remove(key);
            }
        }
    }

    public Task<IReadOnlyList<Reminder>> ListOfAsync(SenderKey sender, CancellationToken ct) =>
        Task.FromResult<IReadOnlyList<Reminder>>([.. All.Where(r => r.Sender == sender)]);

    public Task<IReadOnlyList<Reminder>> ListAsync(IReadOnlySet<VillageId> villages, CancellationToken ct) =>
        Task.FromResult<IReadOnlyList<Reminder>>([.. All.Where(r => villages.Contains(r.Village))]);
}
