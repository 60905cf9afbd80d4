using Naober.Core.Signals;
using Naober.Functions.Tests.Fakes;
using Xunit;

namespace Naober.Functions.Tests.Doors;

/// <summary>Strangers see nothing; colleagues only what is theirs.</summary>
public sealed class StaffDoorTests
{
    private const string Sid = "SM00000000000000000000000000000001";
    private const string Ordinary = "Mijn buurvrouw in Almen ziet niemand meer";
    private const string Unsafe = "Mijn man heeft me weer geslagen. Almen";
    private const string Nowhere = "00000000000000000000000000000000";

    private static readonly SignalId Id = SignalId.FromSms(Sid);

    private readonly World _world = new();

    /// <summary>Every route under /werk and /beheer, found by its attribute, so that a new one is asked too.</summary>
    public static TheoryData<string, string> StaffRoutes =>
    [
        .. FunctionEntry.All
            .Where(f => f.Http?.Route is { } route && (route.StartsWith("werk", StringComparison.Ordinal) || route.StartsWith("beheer", StringComparison.Ordinal)))
            .SelectMany(f => f.Http!.Methods!, (f, method) => (method.ToUpperInvariant(), "/" + f.Http!.Route!.Replace("{id}", Id.Value, StringComparison.Ordinal).Replace("{card}", "kaart", StringComparison.Ordinal).Replace("{document}", "inzage", StringComparison.Ordinal).Replace("{village}", "almen", StringComparison.Ordinal))),
    ];

    public static TheoryData<string, string> RoutesOfOneSignal =>
        [.. StaffRoutes.Select(r => r.Data).Where(r => r.Item2.EndsWith(Id.Value, StringComparison.Ordinal))];

    [Theory]
    [MemberData(nameof(StaffRoutes))]
    public async Task A_stranger_is_sent_to_sign_in(string method, string target)
    {
        await ReceiveAsync(Ordinary);

        var answer = await _world.AskAsync(Ask(method, target));

        AssertSentToSignIn(answer);
        Assert.Contains(Uri.EscapeDataString(method == "GET" ? target : "/werk"), answer.Headers.Location.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(StaffRoutes))]
    public async Task Who_signed_in_but_is_not_staff_may_not_pass(string method, string target)
    {
        await ReceiveAsync(Ordinary);

        var answer = await _world.AskAsync(Ask(method, target).SignedIn(("tid", App.Tenant), ("oid", Guid.NewGuid().ToString())));

        Assert.Equal(403, answer.Status);
        Assert.Contains("Je hebt geen toegang", answer.Body, StringComparison.Ordinal);
        AssertUnchanged();
    }

    [Theory]
    [MemberData(nameof(RoutesOfOneSignal))]
    public async Task A_colleague_of_another_village_gets_the_same_answer_as_for_what_does_not_exist(string method, string target)
    {
        await ReceiveAsync(Ordinary);

        var theirs = await _world.AskAsync(Ask(method, target).As(_world.Person("dirk")));
        var nothing = await _world.AskAsync(Ask(method, target.Replace(Id.Value, Nowhere, StringComparison.Ordinal)).As(_world.Person("dirk")));
        var nonsense = await _world.AskAsync(Ask(method, target.Replace(Id.Value, "nonsense", StringComparison.Ordinal)).As(_world.Person("dirk")));

        Assert.Equal(404, theirs.Status);
        Assert.Equal((theirs.Status, theirs.Body), (nothing.Status, nothing.Body));
        Assert.Equal((theirs.Status, theirs.Body), (nonsense.Status, nonsense.Body));
        AssertUnchanged();
    }

    [Theory]
    [InlineData("fenna", true)] // the officer
    [InlineData("gerrit", true)] // her deputy
    [InlineData("hanneke", false)] // the duty manager, who hears that it waits and no more
    [InlineData("els", false)] // the coordinator
    [InlineData("anna", false)] // the contact person of the village
    [InlineData("bert", false)] // her deputy
    public async Task Safety_at_home_exists_for_the_officer_and_the_deputy_officer_only(string person, bool sees)
    {
        await ReceiveAsync(Unsafe);

        var list = await _world.AskAsync(TestRequest.Get("/werk").As(_world.Person(person)));
        var page = await _world.AskAsync(TestRequest.Get($"/werk/signaal/{Id}").As(_world.Person(person)));
        var nothing = await _world.AskAsync(TestRequest.Get($"/werk/signaal/{Nowhere}").As(_world.Person(person)));
        var move = await _world.AskAsync(TestRequest.PickUp(Id).As(_world.Person(person)));

        Assert.Equal(sees, list.Body.Contains(Id.Value, StringComparison.Ordinal));
        Assert.Equal(sees, page.Body.Contains("geslagen", StringComparison.Ordinal));
        Assert.Equal((sees ? 200 : 404, sees ? 302 : 404), (page.Status, move.Status));
        Assert.Equal(sees, page.Body != nothing.Body);
        Assert.Equal(sees ? SignalState.PickedUp : SignalState.Routed, _world.Signals.All.Single().Signal.State);
    }

    [Theory]
    [InlineData("anna", true)]
    [InlineData("bert", true)] // replaces Anna
    [InlineData("els", true)] // the coordinator
    [InlineData("dirk", false)]
    [InlineData("fenna", false)]
    [InlineData("hanneke", false)]
    public async Task An_ordinary_signal_is_seen_by_its_village_and_the_coordinator(string person, bool sees)
    {
        await ReceiveAsync(Ordinary);

        var list = await _world.AskAsync(TestRequest.Get("/werk").As(_world.Person(person)));
        var page = await _world.AskAsync(TestRequest.Get($"/werk/signaal/{Id}").As(_world.Person(person)));

        Assert.Equal(sees, list.Body.Contains(Id.Value, StringComparison.Ordinal));
        Assert.DoesNotContain("ziet niemand", list.Body, StringComparison.Ordinal);
        Assert.Equal(sees, page.Body.Contains("ziet niemand meer", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Every_view_is_recorded_with_who_and_when()
    {
        await ReceiveAsync(Ordinary);

        var page = await _world.AskAsync(TestRequest.Get($"/werk/signaal/{Id}").As(_world.Person("bert")));

        var view = Assert.Single(_world.Signals.Events, e => e.Kind == EventKind.Viewed);
        Assert.Equal(("bert", _world.Clock.Now), (view.By?.Value, view.At));
        Assert.Contains("Bert Hagens bekeek het bericht.", page.Body, StringComparison.Ordinal);
    }

    private static TestRequest Ask(string method, string target) => method == "GET"
        ? TestRequest.Get(target)
        : TestRequest.Post(target, ("actie", "oppakken"));

    private static void AssertSentToSignIn(Answer answer)
    {
        Assert.Equal(302, answer.Status);
        Assert.StartsWith("/.auth/login/aad?post_login_redirect_uri=", answer.Headers.Location, StringComparison.Ordinal);
        Assert.Equal("", answer.Body);
    }

    private void AssertUnchanged()
    {
        Assert.Equal(SignalState.Routed, _world.Signals.All.Single().Signal.State);
        Assert.DoesNotContain(_world.Signals.Events, e => e.Kind == EventKind.Viewed);
    }

    private async Task ReceiveAsync(string text)
    {
        await _world.ReceiveTextAsync(Sid, "+31612345678", text);
        await _world.RunUntilQuietAsync();
    }
}
