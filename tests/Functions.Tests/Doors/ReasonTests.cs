using Naober.Core.Organisations;
using Naober.Core.Signals;
using Naober.Functions.Tests.Fakes;
using Naober.Pages;
using Xunit;

namespace Naober.Functions.Tests.Doors;

/// <summary>Reading what is not yours: only after saying why, recorded, and never of safety at home. And what a role of Entra opens.</summary>
public sealed class ReasonTests
{
    private const string Sid = "SM00000000000000000000000000000001";
    private const string Ordinary = "Mijn buurvrouw in Almen ziet niemand meer";
    private const string Unsafe = "Mijn man heeft me weer geslagen. Almen";
    private const string Why = "Ik val in voor het team van Almen";

    private static readonly SignalId Id = SignalId.FromSms(Sid);

    private readonly World _world = new();

    [Fact]
    public async Task Who_says_why_reads_it_once_and_whose_it_is_sees_who_read_it()
    {
        await ReceiveAsync(Ordinary);

        var answer = await ReadAsync("dirk", $"https://naober.example/werk/signaal/{Id}?x=1", Why);

        Assert.Equal(200, answer.Status);
        Assert.Contains("ziet niemand meer", answer.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("<form", answer.Body[answer.Body.IndexOf("<main", StringComparison.Ordinal)..], StringComparison.Ordinal); // nothing to do there
        Assert.Contains(
            $"Dirk Oosterkamp bekeek het bericht met deze reden: {Why}", (await GetAsync("anna")).Body, StringComparison.Ordinal);
        Assert.Equal(404, (await GetAsync("dirk")).Status); // the next time again with a reason
        Assert.Equal(404, (await _world.AskAsync(TestRequest.PickUp(Id).As(_world.Person("dirk")))).Status);
    }

    [Theory]
    [InlineData("")]
    [InlineData("nodig")]
    public async Task Without_a_reason_nothing_is_read(string why)
    {
        await ReceiveAsync(Ordinary);

        var answer = await ReadAsync("dirk", Id.Value, why);

        Assert.Equal(400, answer.Status);
        Assert.DoesNotContain("ziet niemand meer", answer.Body, StringComparison.Ordinal);
        Assert.Single(_world.Signals.Events);
    }

    [Fact]
    public async Task A_number_in_a_reason_is_not_kept()
    {
        await ReceiveAsync(Ordinary);

        await ReadAsync("dirk", Id.Value, "Zij belde mij op 06 12 34 56 78 hierover");

        Assert.DoesNotContain(_world.Signals.Events, e => e.Why?.Contains("34 56", StringComparison.Ordinal) == true);
        Assert.Contains(_world.Signals.Events, e => e.Kind == EventKind.ViewedWithReason);
    }

    [Theory]
    [InlineData("els")]
    [InlineData("anna")]
    [InlineData("hanneke")]
    public async Task No_reason_opens_safety_at_home_and_nothing_tells_that_it_is_there(string person)
    {
        await ReceiveAsync(Unsafe);

        var theirs = await ReadAsync(person, Id.Value, Why);
        var nothing = await ReadAsync(person, new string('0', 32), Why);

        Assert.Equal(404, theirs.Status);
        Assert.Equal(nothing.Body, theirs.Body);
        Assert.DoesNotContain(_world.Signals.Events, e => e.Kind == EventKind.ViewedWithReason);
    }

    [Fact]
    public async Task Who_knows_the_person_gives_no_reason_that_helps()
    {
        await ReceiveAsync(Ordinary);
        await _world.AskAsync(TestRequest.Move(Id, SignalFields.Bar).As(_world.Person("anna")));

        Assert.Equal(404, (await ReadAsync("anna", Id.Value, Why)).Status);
    }

    [Theory]
    [InlineData("directory")]
    [InlineData("roles")]
    public async Task The_privacy_officer_reads_who_looked_and_never_the_text(string by)
    {
        await ReceiveAsync(Ordinary);
        await GetAsync("anna");
        if (by == "directory")
        {
            _world.Directory.Change(d => d with { PrivacyOfficer = new PersonId("hanneke") });
        }

        var answer = await _world.AskAsync(Request("hanneke", by == "roles" ? "PrivacyOfficer" : "Staff", TestRequest.Post(
            "/werk/inzage", (ReasonFields.Link, Id.Value), (ReasonFields.Reason, "Controle van de inzage"))));

        Assert.Equal(200, answer.Status);
        Assert.Contains("Anna Wissink bekeek het bericht.", answer.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("ziet niemand meer", answer.Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Coordinator", 200)]
    [InlineData("Staff", 404)]
    [InlineData("Officer", 404)]
    public async Task An_app_role_of_Entra_opens_the_coordinators_pages_to_a_colleague(string role, int status) =>
        Assert.Equal(status, (await _world.AskAsync(Request("dirk", role, TestRequest.Get("/beheer/mensen")))).Status);

    [Theory]
    [InlineData("Coordinator")]
    [InlineData("Officer")]
    [InlineData("PrivacyOfficer")]
    public async Task No_role_of_Entra_opens_safety_at_home_nor_lets_in_who_is_not_in_the_directory(string role)
    {
        await ReceiveAsync(Unsafe);

        Assert.Equal(404, (await _world.AskAsync(Request("dirk", role, TestRequest.Get($"/werk/signaal/{Id}")))).Status);
        Assert.Equal(
            403,
            (await _world.AskAsync(TestRequest.Get("/beheer").SignedIn(("tid", App.Tenant), ("oid", Guid.NewGuid().ToString()), ("roles", role)))).Status);
    }

    private TestRequest Request(string person, string role, TestRequest request) =>
        request.SignedIn(("tid", App.Tenant), ("oid", _world.Person(person).EntraId.ToString()), ("roles", role));

    private Task<Answer> ReadAsync(string person, string link, string why) =>
        _world.AskAsync(TestRequest.Post("/werk/inzage", (ReasonFields.Link, link), (ReasonFields.Reason, why)).As(_world.Person(person)));

    private Task<Answer> GetAsync(string person) => _world.AskAsync(TestRequest.Get($"/werk/signaal/{Id}").As(_world.Person(person)));

    private async Task ReceiveAsync(string text)
    {
        await _world.ReceiveTextAsync(Sid, "+31612345678", text);
        await _world.RunUntilQuietAsync();
    }
}
