using Naober.Core.Privacy;
using Naober.Core.Signals;
using Naober.Core.Tour;
using Naober.Core.Villages;
using Naober.Functions.Ports;

namespace Naober.Functions.Tests.Fakes;

internal sealed class FakeSeriesAnswers : ISeriesAnswers
{
    private readonly Lock _lock = new();
    private readonly Dictionary<(VillageId Village, Channel Channel, string By), SeriesAnswer> _rows = [];

    /// <summary>Storage does not answer.</summary>
    public bool Down { get; set; }

    public IReadOnlyList<SeriesAnswer> All
    {
        get
        {
            lock (_lock)
            {
                return [.. _rows.Values.OrderBy(a => a.Village.Value, StringComparer.Ordinal).ThenBy(a => a.At)];
            }
        }
    }

    public Task PutAsync(SeriesAnswer answer, CancellationToken ct)
    {
        if (Down)
        {
            throw new StorageUnavailableException(new TimeoutException());
        }

        lock (_lock)
        {
            var key = (answer.Village, answer.Channel, answer.By);
            if (!_rows.TryGetValue(key, out var there) || there.At < answer.At)
            {
                _rows[key] = answer;
            }
        }

        return Task.CompletedTask;
    }

    public Task<IReadOnlyList<SeriesAnswer>> ListAsync(VillageId village, CancellationToken ct) =>
        Task.FromResult<IReadOnlyList<SeriesAnswer>>([.. All.Where(a => a.Village == village)]);

    public Task<IReadOnlyList<SeriesAnswer>> ListAsync(CancellationToken ct) => Task.FromResult(All);

    public Task RemoveAsync(IReadOnlyList<SeriesAnswer> answers, CancellationToken ct)
    {
        Remove(a => answers.Any(gone => (gone.Village, gone.Channel, gone.By) == (a.Village, a.Channel, a.By)));
        return Task.CompletedTask;
    }

    public void Forget(SenderKey sender) => Remove(a => a.Channel == Channel.Sms && a.By == sender.Value);

    private void Remove(Func<SeriesAnswer, bool> which)
    {
        lock (_lock)
        {
            foreach (var key in _rows.Where(r => which(r.Value)).Select(r => r.Key).ToList())
            {
                _rows.Remove(key);
            }
        }
    }
}
