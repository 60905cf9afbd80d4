using Naober.Core.Privacy;
using Naober.Core.Rights;
using Naober.Core.Signals;
using Naober.Functions.Ports;

namespace Naober.Functions.Tests.Fakes;

/// <summary>Requests beside the fake store, which keeps the log of both.</summary>
internal sealed class FakeRightsRequests(FakeSignalStore signals) : IRightsRequests
{
    private readonly Lock _lock = new();
    private readonly Dictionary<SignalId, StoredRequest> _requests = [];
    private int _versions;

    public IReadOnlyList<RightsRequest> All
    {
        get
        {
            lock (_lock)
            {
                return [.. _requests.Values.Select(r => r.Request)];
            }
        }
    }

    public Task<bool> AddAsync(RightsRequest request, LogEntry? entry, CancellationToken ct) =>
        Task.FromResult(Change(request, there => there is null, entry));

    public Task<StoredRequest?> FindAsync(SignalId id, CancellationToken ct)
    {
        lock (_lock)
        {
            return Task.FromResult(_requests.GetValueOrDefault(id));
        }
    }

    public Task<IReadOnlyList<StoredRequest>> ListAsync(CancellationToken ct)
    {
        lock (_lock)
        {
            return Task.FromResult<IReadOnlyList<StoredRequest>>([.. _requests.Values]);
        }
    }

    public Task<bool> SaveAsync(RightsRequest next, StoredRequest from, LogEntry? entry, CancellationToken ct) =>
        Task.FromResult(Change(next, there => there?.Version == from.Version, entry));

    public Task RemoveAsync(IReadOnlyList<SignalId> ids, CancellationToken ct)
    {
        lock (_lock)
        {
            foreach (var id in ids)
            {
                _requests.Remove(id);
            }
        }

        return Task.CompletedTask;
    }

    private bool Change(RightsRequest request, Func<StoredRequest?, bool> may, LogEntry? entry)
    {
        lock (_lock)
        {
            if (!may(_requests.GetValueOrDefault(request.Id)))
            {
                return false;
            }

            _requests[request.Id] = new StoredRequest(request, $"v{++_versions}");
            return entry is null || signals.Log(entry);
        }
    }
}
