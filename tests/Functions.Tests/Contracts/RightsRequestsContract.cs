using Naober.Core.Organisations;
using Naober.Core.Privacy;
using Naober.Core.Rights;
using Naober.Core.Routing;
using Naober.Core.Signals;
using Naober.Functions.Adapters.Storage;
using Naober.Functions.Ports;
using Naober.Functions.Tests.Fakes;
using Xunit;

namespace Naober.Functions.Tests.Contracts;

public abstract class RightsRequestsContract
{
    private static readonly CancellationToken Ct = CancellationToken.None;
    private static readonly DateTimeOffset Nine = new(2026, 11, 23, 9, 0, 0, TimeSpan.Zero);
    private static readonly PersonId Els = new("els");

    private readonly IRightsRequests _requests;
    private readonly IAccessLog _log;

    private protected RightsRequestsContract(IRightsRequests requests, IAccessLog log) => (_requests, _log) = (requests, log);

    [Fact]
    public async Task A_request_comes_back_as_it_was_with_its_entry_in_the_log()
    {
        var request = ARequest(new RequestSubject(new SenderKey("aa01"), About: null)) with
        {
            Extension = new Extension(new DateOnly(2026, 12, 1), "veel berichten"),
            Deletion = new DeletionStart(Nine, Els),
            Proof = [new ProofLine(ProofKind.Messages, 3), new ProofLine(ProofKind.Notes, 1)],
            End = new RequestEnd(Nine.AddHours(1), Els, RequestOutcome.Refused, "wij zijn het niet"),
            SafeRoute = true,
        };

        Assert.True(await _requests.AddAsync(request, EntryOf(request), Ct));

        Assert.Equivalent(request, (await _requests.FindAsync(request.Id, Ct))!.Request, strict: true);
        Assert.Equal(EntryOf(request), Assert.Single(await _log.ListLooseAsync(Ct)).Entry);
    }

    [Fact]
    public async Task A_request_about_a_signal_and_one_about_nobody_come_back_too()
    {
        var about = ARequest(new RequestSubject(Sender: null, Storage.NewId()));
        var nobody = ARequest(new RequestSubject(new SenderKey("aa01"), About: null)) with { Subject = null };
        await _requests.AddAsync(about, entry: null, Ct);
        await _requests.AddAsync(nobody, entry: null, Ct);

        Assert.Equal(about.Subject, (await _requests.FindAsync(about.Id, Ct))!.Request.Subject);
        Assert.Null((await _requests.FindAsync(nobody.Id, Ct))!.Request.Subject);
        Assert.Equal(2, (await _requests.ListAsync(Ct)).Count);
        Assert.Empty(await _log.ListLooseAsync(Ct));
    }

    [Fact]
    public async Task The_same_twice_is_one_and_of_two_who_save_one_is_refused()
    {
        var request = ARequest(new RequestSubject(new SenderKey("aa01"), About: null));
        Assert.True(await _requests.AddAsync(request, EntryOf(request), Ct));
        Assert.False(await _requests.AddAsync(request, EntryOf(request), Ct));
        var from = (await _requests.FindAsync(request.Id, Ct))!;

        Assert.True(await _requests.SaveAsync(request with { Deletion = new DeletionStart(Nine, Els) }, from, entry: null, Ct));
        Assert.False(await _requests.SaveAsync(request with { Extension = new Extension(new DateOnly(2026, 12, 1), "veel") }, from, EntryOf(request) with { Kind = EventKind.Answered }, Ct));

        Assert.Null((await _requests.FindAsync(request.Id, Ct))!.Request.Extension);
        Assert.Equal([EventKind.Requested], (await _log.ListLooseAsync(Ct)).Select(l => l.Entry.Kind));
    }

    [Fact]
    public async Task What_is_taken_away_is_gone_and_cannot_be_saved()
    {
        var request = ARequest(new RequestSubject(new SenderKey("aa01"), About: null));
        await _requests.AddAsync(request, entry: null, Ct);
        var from = (await _requests.FindAsync(request.Id, Ct))!;

        await _requests.RemoveAsync([request.Id], Ct);
        await _requests.RemoveAsync([request.Id], Ct);

        Assert.Null(await _requests.FindAsync(request.Id, Ct));
        Assert.False(await _requests.SaveAsync(request, from, entry: null, Ct));
    }

    private static RightsRequest ARequest(RequestSubject subject) => RightsRequest.WrittenDown(
        Guid.NewGuid().ToString("N"), RightKind.Deletion, subject, new DateOnly(2026, 11, 23), "de inwoner belde", Els, Nine, safeRoute: false);

    private static LogEntry EntryOf(RightsRequest request) => new(request.Id, Nine, Els, EventKind.Requested, AccessGround.Coordinator, SafeRoute: false);
}

public sealed class FakeRightsRequestsTests : RightsRequestsContract
{
    public FakeRightsRequestsTests()
        : this(new FakeSignalStore())
    {
    }

    private FakeRightsRequestsTests(FakeSignalStore store)
        : base(new FakeRightsRequests(store), new FakeAccessLog(store))
    {
    }
}

[Collection(nameof(Storage))]
public sealed class TableRightsRequestsTests : RightsRequestsContract
{
    public TableRightsRequestsTests(Storage storage)
        : this(storage.Table())
    {
    }

    private TableRightsRequestsTests(NaoberTable table)
        : base(new TableRightsRequests(table), new TableAccessLog(table))
    {
    }
}
