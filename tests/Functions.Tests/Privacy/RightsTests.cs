using Microsoft.Extensions.DependencyInjection;
using Naober.Core.Organisations;
using Naober.Core.Rights;
using Naober.Core.Signals;
using Naober.Core.Villages;
using Naober.Functions.Ports;
using Naober.Functions.Tests.Fakes;
using Naober.Pages;
using Naober.Pages.Rights;
using Xunit;

namespace Naober.Functions.Tests.Privacy;

/// <summary>What people ask about their own data, by the pages, from beginning to end.</summary>
public sealed class RightsTests
{
    private const string Number = "+31612345678";
    private const string Worry = "Mijn buurvrouw Truus in Almen ziet niemand meer";
    private const string Unsafe = "Mijn man heeft me weer geslagen. Almen";

    private static readonly SignalId First = SignalId.FromSms("SM1");

    private readonly World _world = new();

    [Theory]
    [InlineData("06 12 34 56 78")]
    [InlineData("06-12345678")]
    [InlineData("+31 6 12345678")]
    [InlineData("0031612345678")]
    public async Task A_number_is_found_however_it_is_typed_and_stands_in_no_address_and_no_log(string typed)
    {
        await ReceiveAsync("SM1", Worry);

        var page = await AskedAsync("els", RightKind.Access, typed);

        Assert.Contains("1 bericht, met het nummer", page.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("12345678", page.Body.Replace(" ", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.DoesNotContain("12345678", _world.Log.Text, StringComparison.Ordinal);
        Assert.Contains(_world.Signals.Loose, l => l.Entry is { Kind: EventKind.Requested, By.Value: "els" });
    }

    [Fact]
    public async Task Nobody_is_looked_up_without_a_reason_or_more_often_than_is_needed()
    {
        await ReceiveAsync("SM1", Worry);

        Assert.Equal(400, (await WriteDownAsync("els", RightKind.Access, "0612345678", reason: "zomaar")).Status);
        Assert.Empty(_world.Requests.All);
        for (var i = 0; i < 20; i++)
        {
            Assert.Equal(302, (await WriteDownAsync("els", RightKind.Access, $"06123400{i:D2}", nonce: $"n{i}")).Status);
        }

        Assert.Equal(429, (await WriteDownAsync("els", RightKind.Access, "0612345678", nonce: "n99")).Status);
    }

    [Theory]
    [InlineData("anna")]
    [InlineData("dirk")]
    public async Task For_other_colleagues_the_pages_are_not_there(string person)
    {
        await ReceiveAsync("SM1", Worry);
        var id = await AskAsync("els", RightKind.Access, "0612345678");

        Assert.Equal(404, (await GetAsync(person, RightsFields.Page)).Status);
        Assert.Equal(404, (await WriteDownAsync(person, RightKind.Access, "0612345678")).Status);
        Assert.Equal(404, (await GetAsync(person, $"{RightsFields.Page}/verzoek/{id}")).Status);
        Assert.Equal(404, (await PressAsync(person, id, RightsFields.Given)).Status);
        Assert.Equal(404, (await GetAsync(person, $"{RightsFields.Page}/verzoek/{id}/inzage")).Status);
    }

    [Fact]
    public async Task A_sender_gets_what_they_wrote_and_what_we_sent_and_not_what_we_noted_of_another()
    {
        await ReceiveAsync("SM1", Worry);
        await TakeAsync("Zij wil graag een maatje");
        var id = await AskAsync("els", RightKind.Access, "0612345678");

        var copy = (await GetAsync("els", $"{RightsFields.Page}/verzoek/{id}/inzage")).Body;
        var json = await _world.AskAsync(TestRequest.Post($"{RightsFields.Page}/verzoek/{id}/inzage", (RightsFields.Form, RightsFields.Json)).As(_world.Person("els")));

        foreach (var given in new[] { copy, json.Body })
        {
            Assert.Contains("in Almen ziet niemand meer", given, StringComparison.Ordinal);
            Assert.Contains(_world.AnswerTo(Worry)![..30], given, StringComparison.Ordinal);
            Assert.DoesNotContain("maatje", given, StringComparison.Ordinal);
            Assert.DoesNotContain("Truus", given, StringComparison.Ordinal); // a name may be another's
            Assert.Contains("Wat wij opschreven over een ander", given, StringComparison.Ordinal);
        }

        Assert.StartsWith("application/json", json.Headers.ContentType.ToString(), StringComparison.Ordinal);
        Assert.Contains("attachment", json.Headers.ContentDisposition.ToString(), StringComparison.Ordinal);
        Assert.Contains(_world.Signals.Events, e => e is { Kind: EventKind.Exported, By.Value: "els" });
    }

    [Fact]
    public async Task The_person_it_is_about_reads_what_we_know_and_not_who_told_us_nor_what_gives_them_away()
    {
        await ReceiveAsync("SM1", "Ik woon naast haar. Mijn buurvrouw in Almen ziet niemand meer");
        await TakeAsync("Zij wil graag een maatje");
        var id = await AskAboutAsync("els", RightKind.Access, First);

        var copy = (await GetAsync("els", $"{RightsFields.Page}/verzoek/{id}/inzage")).Body;
        var struck = await _world.AskAsync(TestRequest.Post($"{RightsFields.Page}/verzoek/{id}/inzage", (RightsFields.Words, "Ik woon naast haar.\nMijn buurvrouw")).As(_world.Person("els")));

        Assert.Contains("ziet niemand meer", copy, StringComparison.Ordinal);
        Assert.Contains("maatje", copy, StringComparison.Ordinal);
        Assert.DoesNotContain("Sms", MainOf(copy), StringComparison.Ordinal);
        Assert.DoesNotContain("10.00", MainOf(copy), StringComparison.Ordinal);
        Assert.DoesNotContain(_world.AnswerTo(Worry)![..30], copy, StringComparison.Ordinal);
        Assert.Contains("Wie het vertelde", copy, StringComparison.Ordinal);
        Assert.DoesNotContain("naast haar", struck.Body.Split("</form>")[^1], StringComparison.Ordinal);
        Assert.Contains("ziet niemand meer", struck.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Deleting_takes_all_of_a_number_away_and_the_proof_says_what_went_without_naming_anybody()
    {
        await ReceiveAsync("SM1", Worry);
        await TakeAsync("Morgen langs");
        await ReceiveAsync("SM2", "AANMELDEN ALMEN");
        await ReceiveAsync("SM3", Worry, "+31612345679"); // somebody else's
        var id = await AskAsync("els", RightKind.Deletion, "0612345678");

        await PressAsync("els", id, RightsFields.Delete);
        await PressAsync("els", id, RightsFields.Delete);

        var proof = (await GetAsync("els", $"{RightsFields.Page}/verzoek/{id}/bewijs")).Body;
        Assert.Contains("Gewist: 2 berichten, met het nummer.", proof, StringComparison.Ordinal);
        Assert.Contains("Gewist: 1 notitie of sms van een collega.", proof, StringComparison.Ordinal);
        Assert.Contains("Gewist: namen en adressen uit 1 bericht.", proof, StringComparison.Ordinal);
        Assert.Contains("Gewist: 1 aanmelding voor herinneringen.", proof, StringComparison.Ordinal);
        Assert.Contains("Els Braakman", proof, StringComparison.Ordinal);
        Assert.Contains("23 november 2026 om 10.", proof, StringComparison.Ordinal);
        Assert.DoesNotContain("Almen", proof, StringComparison.Ordinal);
        Assert.Equal([SignalId.FromSms("SM3")], _world.Signals.All.Select(s => s.Signal.Id));
        Assert.Empty(_world.Reminders.All);
        Assert.Empty(_world.Signals.NotesOf(First));
        Assert.Null(Assert.Single(_world.Requests.All).Subject);
        Assert.Equal(404, (await GetAsync("anna", $"/werk/signaal/{First}")).Status);
        Assert.Equal(Core.Conversations.Conversation.Blank, await MemoryAsync());
    }

    [Fact]
    public async Task What_Twilio_still_had_goes_with_the_next_round()
    {
        await ReceiveAsync("SM1", Worry);
        await PressAsync("els", await AskAsync("els", RightKind.Deletion, "0612345678"), RightsFields.Delete);
        _world.Clock.Advance(TimeSpan.FromMinutes(5));

        await _world.TickAsync("ReconcileInbound");

        Assert.Empty(_world.Signals.All);
        Assert.DoesNotContain(await ((Ports.ITextCopies)_world.Twilio).ListAsync(CancellationToken.None), c => c.Sid == "SM1");
    }

    [Fact]
    public async Task A_deletion_that_was_stopped_halfway_is_finished_in_the_night_with_the_same_proof()
    {
        await ReceiveAsync("SM1", Worry);
        await ReceiveAsync("SM4", "Mijn buurman in Laren is ook erg eenzaam");
        var id = await AskAsync("els", RightKind.Deletion, "0612345678");
        for (var call = 1; _world.Requests.All.Single().Deletion is null || _world.Signals.All.Count == 2; call++)
        {
            await _world.TryAskAsync(Press("els", id, RightsFields.Delete), new PortCalls(new StopAt(call, After: true)));
        }

        Assert.Single(_world.Signals.All);
        await _world.TickAsync("ExpirePersonalData");

        Assert.Empty(_world.Signals.All);
        Assert.Contains("Gewist: 2 berichten, met het nummer.", (await GetAsync("els", $"{RightsFields.Page}/verzoek/{id}/bewijs")).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_safety_at_home_the_coordinator_sees_nothing_and_the_officer_answers_that_half()
    {
        await ReceiveAsync("SM1", Unsafe);
        var nothing = await AskedAsync("els", RightKind.Deletion, "06 99 99 99 99", nonce: "n0");

        var page = await AskedAsync("els", RightKind.Deletion, "0612345678", nonce: "n1");
        var mine = _world.Requests.All.Single(r => !r.SafeRoute && r.Case == "de inwoner belde ons" && r.Id.Value == IdIn(page));
        await PressAsync("els", mine.Id.Value, RightsFields.Delete);

        Assert.Equal(WithoutId(nothing), WithoutId(page));
        Assert.Single(_world.Signals.All);
        Assert.Contains("Wij hadden niets van deze inwoner.", (await GetAsync("els", $"{RightsFields.Page}/verzoek/{mine.Id}")).Body, StringComparison.Ordinal);
        Assert.Contains("Daarover hoor je apart van ons.", (await GetAsync("els", $"{RightsFields.Page}/verzoek/{mine.Id}/bewijs")).Body, StringComparison.Ordinal);
        var half = Assert.Single(_world.Requests.All, r => r.SafeRoute);
        Assert.Equal(404, (await GetAsync("els", $"{RightsFields.Page}/verzoek/{half.Id}")).Status);
        Assert.DoesNotContain("Afgeschermd", (await GetAsync("els", RightsFields.Page)).Body, StringComparison.Ordinal);
        Assert.Contains("1 te beantwoorden", (await GetAsync("fenna", "/werk")).Body, StringComparison.Ordinal);
        Assert.Equal(404, (await GetAsync("fenna", $"{RightsFields.Page}/verzoek/{mine.Id}")).Status);

        await PressAsync("fenna", half.Id.Value, RightsFields.Delete);

        Assert.Empty(_world.Signals.All);
        Assert.Contains("Gewist: 1 bericht, met het nummer.", (await GetAsync("fenna", $"{RightsFields.Page}/verzoek/{half.Id}")).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_link_to_safety_at_home_is_to_the_coordinator_as_one_to_nothing()
    {
        await ReceiveAsync("SM1", Unsafe);

        var theirs = await WriteDownAsync("els", RightKind.Access, "", about: First.Value);
        var nothing = await WriteDownAsync("els", RightKind.Access, "", about: new string('0', 32));

        Assert.Equal(400, theirs.Status);
        Assert.Equal(nothing.Body.Replace(new string('0', 32), First.Value, StringComparison.Ordinal), theirs.Body);
        Assert.Equal(302, (await WriteDownAsync("fenna", RightKind.Access, "", about: First.Value)).Status);
    }

    [Fact]
    public async Task After_an_objection_nothing_goes_by_itself_any_more_also_not_of_what_comes_later()
    {
        await ReceiveAsync("SM1", Worry);
        await ReceiveAsync("SM2", "AANMELDEN ALMEN");
        await PressAsync("els", await AskAsync("els", RightKind.Objection, "0612345678"), RightsFields.Objects);
        var before = _world.Twilio.ReceivedBy(World.Number(Number)).Count();

        await _world.AskAsync(TestRequest.PickUp(First).As(_world.Person("anna")));
        _world.Clock.Advance(TimeSpan.FromHours(3));
        await ReceiveAsync("SM5", "Mijn buurman in Almen is ook erg eenzaam");
        await _world.AskAsync(TestRequest.PickUp(SignalId.FromSms("SM5")).As(_world.Person("anna")));
        await _world.RunUntilQuietAsync();

        Assert.Equal(before + 1, _world.Twilio.ReceivedBy(World.Number(Number)).Count()); // the first answer to what is new
        Assert.Empty(_world.Reminders.All);
        Assert.Contains("Iemand maakt bezwaar.", (await GetAsync("anna", $"/werk/signaal/{First}")).Body, StringComparison.Ordinal);
        Assert.True(_world.Signals.All.Single(s => s.Signal.Id == SignalId.FromSms("SM5")).Signal.Objected);
    }

    [Theory]
    [InlineData(RightKind.Objection, RightsFields.Objects, "Er gaat geen sms meer vanzelf.")]
    [InlineData(RightKind.Access, RightsFields.Given, "Een overzicht gegeven; er was geen bericht.")]
    public async Task A_number_that_only_asked_for_reminders_is_a_number_that_we_had(RightKind kind, string button, string done)
    {
        var (phone, app) = (World.Number(Number), _world.App.Real);
        await _world.Reminders.StartAsync(
            new Reminder(app.GetRequiredService<ISenderKeys>().KeyOf(phone), new VillageId("almen"), _world.Clock.Now, First, "nl", _world.Seal.Seal(First, new Content("", phone))),
            CancellationToken.None);
        var id = await AskAsync("els", kind, "0612345678");

        await PressAsync("els", id, button);

        var page = (await GetAsync("els", $"{RightsFields.Page}/verzoek/{id}")).Body;
        Assert.Contains(done, page, StringComparison.Ordinal);
        Assert.DoesNotContain("Wij hadden niets", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_blocked_nobody_reads_until_it_is_lifted_and_what_comes_in_is_a_message_of_its_own()
    {
        await ReceiveAsync("SM1", Worry);
        await TakeAsync("Morgen langs");
        var id = await AskAsync("els", RightKind.Restriction, "0612345678");
        await PressAsync("els", id, RightsFields.Block);

        foreach (var person in new[] { "anna", "els" })
        {
            var page = (await GetAsync(person, $"/werk/signaal/{First}")).Body;
            Assert.DoesNotContain("ziet niemand meer", page, StringComparison.Ordinal);
            Assert.DoesNotContain("Morgen langs", page, StringComparison.Ordinal);
            Assert.DoesNotContain("06 12 34 56 78", page, StringComparison.Ordinal);
            Assert.Contains("Dit bericht is geblokkeerd.", page, StringComparison.Ordinal);
        }

        Assert.Equal(409, (await _world.AskAsync(TestRequest.Close(First).As(_world.Person("anna")))).Status);
        Assert.DoesNotContain("Truus", (await _world.AskAsync(TestRequest.Post($"/werk/signaal/{First}/gegevens").As(_world.Person("anna")))).Body, StringComparison.Ordinal);
        await ReceiveAsync("SM6", "Ze doet nu niet open, al dagen niet gezien in Almen");
        Assert.Contains("niet open", (await GetAsync("anna", $"/werk/signaal/{SignalId.FromSms("SM6")}")).Body, StringComparison.Ordinal);

        await PressAsync("els", id, RightsFields.Lift);

        Assert.Contains("ziet niemand meer", (await GetAsync("anna", $"/werk/signaal/{First}")).Body, StringComparison.Ordinal);
        Assert.Null(_world.Requests.All.Single().Subject);
    }

    [Fact]
    public async Task Words_that_are_not_right_are_struck_from_message_names_and_notes()
    {
        await ReceiveAsync("SM1", "Mijn buurvrouw Truus in Almen is dement en ziet niemand meer");
        await TakeAsync("Volgens de buren is ze dement");
        var id = await AskAboutAsync("els", RightKind.Correction, First);

        Assert.Equal(302, (await PressAsync("els", id, RightsFields.Strike, (RightsFields.Words, "dement\nTruus"))).Status);
        Assert.Equal(400, (await PressAsync("els", id, RightsFields.Strike, (RightsFields.Words, "dement"))).Status); // twice is once
        await PressAsync("els", id, RightsFields.Corrected);

        var page = (await _world.AskAsync(TestRequest.Post($"/werk/signaal/{First}/gegevens").As(_world.Person("anna")))).Body;
        Assert.DoesNotContain("dement", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Truus", page, StringComparison.Ordinal);
        Assert.Contains("██████ en ziet niemand meer", page, StringComparison.Ordinal);
        Assert.Contains("Woorden weggehaald uit 2 berichten en notities.", (await GetAsync("els", $"{RightsFields.Page}/verzoek/{id}")).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_due_stands_in_red_on_the_front_page_and_may_take_longer_once()
    {
        var id = await AskAsync("els", RightKind.Access, "0612345678");
        Assert.DoesNotContain("om gegevens", (await GetAsync("els", "/beheer")).Body, StringComparison.Ordinal);
        _world.Clock.Advance(TimeSpan.FromDays(24));
        Assert.Contains("1 verzoek om gegevens moet deze week klaar zijn.", (await GetAsync("els", "/beheer")).Body, StringComparison.Ordinal);
        Assert.Equal(400, (await PressAsync("els", id, RightsFields.Extend)).Status);
        await PressAsync("els", id, RightsFields.Extend, (RightsFields.Why, "Er zijn heel veel berichten"));
        Assert.DoesNotContain("om gegevens", (await GetAsync("els", "/beheer")).Body, StringComparison.Ordinal);
        _world.Clock.Advance(TimeSpan.FromDays(70));
        Assert.Contains("1 verzoek om gegevens is te laat.", (await GetAsync("els", "/beheer")).Body, StringComparison.Ordinal);
        Assert.Equal(400, (await PressAsync("els", id, RightsFields.Extend, (RightsFields.Why, "nog langer"))).Status);

        await PressAsync("els", id, RightsFields.Refuse, (RightsFields.Why, "Dit nummer is niet van deze inwoner"));

        Assert.DoesNotContain("om gegevens", (await GetAsync("els", "/beheer")).Body, StringComparison.Ordinal);
        Assert.Contains("Niet gedaan. Dit nummer is niet van deze inwoner", (await GetAsync("els", $"{RightsFields.Page}/verzoek/{id}")).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_person_it_is_about_is_told_in_time_and_who_may_see_the_message_sees_until_when()
    {
        await ReceiveAsync("SM1", Worry);
        Assert.Contains("Vertel het de inwoner uiterlijk op", (await GetAsync("anna", $"/werk/signaal/{First}")).Body, StringComparison.Ordinal);
        _world.Clock.Advance(TimeSpan.FromDays(25));

        Assert.Contains("Bij 1 bericht moet de inwoner weten dat wij dit weten.", (await GetAsync("els", "/beheer")).Body, StringComparison.Ordinal);
        Assert.Contains($"/werk/signaal/{First}", (await GetAsync("els", RightsFields.Page)).Body, StringComparison.Ordinal);
        Assert.DoesNotContain($"/werk/signaal/{First}", (await GetAsync("fenna", RightsFields.Page)).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_privacy_officer_sees_requests_and_proofs_and_no_text_and_can_look_nobody_up()
    {
        _world.Directory.Change(d => d with { PrivacyOfficer = new PersonId("hanneke") });
        await ReceiveAsync("SM1", Worry);
        var id = await AskAsync("els", RightKind.Deletion, "0612345678");
        await PressAsync("els", id, RightsFields.Delete);
        await AskAsync("els", RightKind.Access, "0612345678", nonce: "n2");

        var list = (await GetAsync("hanneke", RightsFields.Page)).Body;

        Assert.Contains("Wissen, gevraagd op", list, StringComparison.Ordinal);
        Assert.Contains("Inzage, gevraagd op", list, StringComparison.Ordinal);
        Assert.DoesNotContain("<form", MainOf(list), StringComparison.Ordinal);
        Assert.Contains("Gewist: 1 bericht", (await GetAsync("hanneke", $"{RightsFields.Page}/verzoek/{id}/bewijs")).Body, StringComparison.Ordinal);
        Assert.Equal(404, (await WriteDownAsync("hanneke", RightKind.Access, "0612345678", nonce: "n3")).Status);
        Assert.Equal(404, (await GetAsync("hanneke", $"{RightsFields.Page}/verzoek/{_world.Requests.All.Single(r => r.End is null).Id}/inzage")).Status);
        Assert.Equal(404, (await PressAsync("hanneke", id, RightsFields.Delete)).Status);
    }

    [Fact]
    public async Task Who_knows_the_person_answers_nothing_and_is_told_so()
    {
        await ReceiveAsync("SM1", Worry);
        await _world.AskAsync(TestRequest.Move(First, SignalFields.PassOn, (SignalFields.Colleague, "els")).As(_world.Person("anna")));
        await _world.AskAsync(TestRequest.Move(First, SignalFields.Bar).As(_world.Person("els")));
        var page = await AskedAsync("els", RightKind.Deletion, "0612345678");

        await PressAsync("els", IdIn(page), RightsFields.Delete);

        Assert.Contains("Jij kent deze inwoner.", page.Body, StringComparison.Ordinal);
        Assert.Single(_world.Signals.All);
    }

    [Fact]
    public async Task A_request_is_gone_after_two_years()
    {
        await AskAsync("els", RightKind.Access, "0612345678");
        _world.Clock.Advance(TimeSpan.FromDays(732));

        await _world.TickAsync("ExpirePersonalData");

        Assert.Empty(_world.Requests.All);
    }

    private static string MainOf(string page) => page[page.IndexOf("<main", StringComparison.Ordinal)..page.IndexOf("</main", StringComparison.Ordinal)];

    private static string IdIn(Answer page) => page.Body.Split($"{RightsFields.Page}/verzoek/")[1][..32];

    private static string WithoutId(Answer page) => page.Body.Replace(IdIn(page), "", StringComparison.Ordinal);

    private async Task<Core.Conversations.Conversation> MemoryAsync() =>
        (await ((Ports.IConversations)_world.Signals).FindAsync(new Core.Privacy.SenderKey(KeyOf()), CancellationToken.None)).Conversation;

    private string KeyOf() => ((Ports.ISenderKeys)_world.App.Real.GetService(typeof(Ports.ISenderKeys))!).KeyOf(World.Number(Number)).Value;

    private Task<Answer> WriteDownAsync(string person, RightKind kind, string number, string about = "", string nonce = "n1", string reason = "de inwoner belde ons") =>
        _world.AskAsync(TestRequest.Post(
            RightsFields.Page,
            (RightsFields.Nonce, nonce),
            (RightsFields.Kind, kind.ToString()),
            (RightsFields.Number, number),
            (RightsFields.About, about),
            (RightsFields.ReceivedOn, RequestDay),
            (RightsFields.Case, reason)).As(_world.Person(person)));

    private string RequestDay => DateOnly.FromDateTime(_world.Clock.Now.UtcDateTime).ToString("yyyy-MM-dd", null);

    private async Task<string> AskAsync(string person, RightKind kind, string number, string nonce = "n1") => IdOf(await WriteDownAsync(person, kind, number, nonce: nonce));

    private async Task<string> AskAboutAsync(string person, RightKind kind, SignalId about) =>
        IdOf(await WriteDownAsync(person, kind, "", $"https://naober.example/werk/signaal/{about}"));

    private async Task<Answer> AskedAsync(string person, RightKind kind, string number, string nonce = "n1")
    {
        var id = await AskAsync(person, kind, number, nonce);
        return await GetAsync(person, $"{RightsFields.Page}/verzoek/{id}");
    }

    private static string IdOf(Answer answer)
    {
        Assert.Equal(302, answer.Status);
        return answer.Headers.Location.ToString().Split('/')[^1];
    }

    private TestRequest Press(string person, string id, string action, params (string Name, string Value)[] fields) =>
        TestRequest.Post($"{RightsFields.Page}/verzoek/{id}", [(RightsFields.Action, action), .. fields]).As(_world.Person(person));

    private Task<Answer> PressAsync(string person, string id, string action, params (string Name, string Value)[] fields) => _world.AskAsync(Press(person, id, action, fields));

    private Task<Answer> GetAsync(string person, string target) => _world.AskAsync(TestRequest.Get(target).As(_world.Person(person)));

    private async Task ReceiveAsync(string sid, string text, string from = Number)
    {
        await _world.ReceiveTextAsync(sid, from, text);
        await _world.RunUntilQuietAsync();
        _world.Clock.Advance(TimeSpan.FromMinutes(1));
    }

    // Anna picks the first one up and writes something down.
    private async Task TakeAsync(string note)
    {
        await _world.AskAsync(TestRequest.PickUp(First).As(_world.Person("anna")));
        await _world.AskAsync(TestRequest.Move(First, SignalFields.Note, (SignalFields.Text, note), (SignalFields.Nonce, "n1")).As(_world.Person("anna")));
        await _world.RunUntilQuietAsync();
    }
}
