using Naober.Core.Tour;
using Naober.Core.Villages;
using Naober.Functions.Ports;

namespace Naober.Functions.Tests.Fakes;

/// <param name="tour">Keeps the visits themselves.</param>
internal sealed class FakeVisitStories(FakeTourStops tour) : IVisitStories
{
    private readonly Lock _lock = new();
    private readonly Dictionary<StopId, StoredStory> _rows = [];
    private int _versions;

    /// <summary>Storage does not answer.</summary>
    public bool Down { get; set; }

    public IReadOnlyList<VisitStory> All => [.. InOrder().Select(s => s.Story)];

    /// <summary>Nothing where there is no story.</summary>
    public string VersionOf(PlannedStop visit) => _rows.GetValueOrDefault(visit.Id)?.Version ?? "";

    public async Task<bool> ReportAsync(PlannedStop stop, StoredStop from, VisitStory? story, CancellationToken ct)
    {
        var saves = await Answer(() => story is null || !_rows.ContainsKey(story.Stop)) && await tour.SaveAsync(stop, from, ct);
        return saves && await Answer(() => story is null || Put(story));
    }

    public Task<IReadOnlyList<StoredStory>> ListAsync(CancellationToken ct) => Answer<IReadOnlyList<StoredStory>>(() => [.. InOrder()]);

    public Task<IReadOnlyList<StoredStory>> ListAsync(VillageId village, CancellationToken ct) =>
        Answer<IReadOnlyList<StoredStory>>(() => [.. InOrder().Where(s => s.Story.Village == village)]);

    public Task<bool> SaveAsync(VisitStory story, StoredStory from, CancellationToken ct) => Answer(() => IsAsRead(from) && Put(story));

    public Task<bool> RemoveAsync(StoredStory story, CancellationToken ct) => Answer(() => IsAsRead(story) && _rows.Remove(story.Story.Stop));

    public void Sweep(DateTimeOffset before)
    {
        lock (_lock)
        {
            foreach (var old in _rows.Values.Where(s => s.Story.WrittenAt < before).ToList())
            {
                _rows.Remove(old.Story.Stop);
            }
        }
    }

    private bool IsAsRead(StoredStory from) => _rows.GetValueOrDefault(from.Story.Stop)?.Version == from.Version;

    private bool Put(VisitStory story)
    {
        _rows[story.Stop] = new StoredStory(story, $"v{++_versions}");
        return true;
    }

    private IEnumerable<StoredStory> InOrder() =>
        _rows.Values.OrderByDescending(s => s.Story.On).ThenBy(s => s.Story.Stop.Value, StringComparer.Ordinal);

    private Task<T> Answer<T>(Func<T> answer)
    {
        lock (_lock)
        {
            return Down
                ? Task.FromException<T>(new StorageUnavailableException(new IOException("Storage is down.")))
                : Task.FromResult(answer());
        }
    }
}
