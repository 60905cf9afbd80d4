using Naober.Core.Organisations;
using Naober.Core.Privacy;
using Naober.Core.Rights;
using Naober.Core.Routing;
using Naober.Core.Signals;
using Naober.Functions.Ports;

namespace Naober.Functions.Flows;

/// <summary>
/// Writes down what people ask, and how it was answered; each with its entry in the access log. What is about safety at home becomes a request of its
/// own, for the officer: who wrote the first down sees nothing of it.
/// </summary>
public sealed class RightsRegister(IRightsRequests requests, RightsHoldings holdings, Organisation organisation, TimeProvider clock)
{
    /// <summary>The requests that a person may know of.</summary>
    public async Task<IReadOnlyList<StoredRequest>> ListAsync(Person me, CancellationToken ct) =>
        [.. (await requests.ListAsync(ct)).Where(r => Access.MaySeeRequests(organisation, me, r.Request.SafeRoute))];

    /// <summary>Null: there is none, or this person may not know of it.</summary>
    public async Task<StoredRequest?> FindAsync(Person me, string id, CancellationToken ct) =>
        SignalId.TryParse(id, out var parsed)
        && await requests.FindAsync(parsed, ct) is { } stored
        && Access.MaySeeRequests(organisation, me, stored.Request.SafeRoute)
            ? stored
            : null;

    /// <summary>The same form twice is one; so is the same question that somebody wrote down before and that is not answered yet.</summary>
    /// <returns>Where it stands now.</returns>
    public async Task<SignalId> AddAsync(RightsRequest request, CancellationToken ct)
    {
        var same = (await requests.ListAsync(ct)).Select(r => r.Request).FirstOrDefault(r =>
            r.End is null && r.Id != request.Id && r.Kind == request.Kind && r.Subject == request.Subject && r.SafeRoute == request.SafeRoute);
        if (same is not null)
        {
            return same.Id;
        }

        await AddSafeHalfAsync(request, ct);
        await requests.AddAsync(request, EntryOf(request, request.By, EventKind.Requested), ct);
        return request.Id;
    }

    /// <summary>Makes sure that the officer answers what is about safety at home.</summary>
    public async Task AddSafeHalfAsync(RightsRequest request, CancellationToken ct)
    {
        if (request is { SafeRoute: false, Subject.Sender: { } sender } && await holdings.HasSafeHalfAsync(sender, ct))
        {
            await requests.AddAsync(request.SafeHalf() with { Deletion = null, End = null, Proof = [] }, entry: null, ct);
        }
    }

    /// <inheritdoc cref="IRightsRequests.SaveAsync"/>
    public Task<bool> EndAsync(StoredRequest from, RequestOutcome outcome, PersonId by, string? why, IReadOnlyList<ProofLine> proof, CancellationToken ct) =>
        requests.SaveAsync(
            from.Request.Ended(new RequestEnd(clock.GetUtcNow(), by, outcome, why), proof), from, EntryOf(from.Request, by, EventKind.Answered), ct);

    private LogEntry EntryOf(RightsRequest request, PersonId by, EventKind kind) => new(
        request.Id, clock.GetUtcNow(), by, kind, request.SafeRoute ? AccessGround.Officer : AccessGround.Coordinator, request.SafeRoute);
}
