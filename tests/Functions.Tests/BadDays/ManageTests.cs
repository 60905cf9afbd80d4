using Naober.Core.Organisations;
using Naober.Core.Shops;
using Naober.Functions.Tests.Fakes;
using Xunit;

namespace Naober.Functions.Tests.BadDays;

public sealed class ManageTests
{
    private readonly World _world = new();

    private Shop Baker => _world.Shops.All.Single(s => s.Name.StartsWith("Bakkerij", StringComparison.Ordinal));

    [Theory]
    [InlineData("els", true)]
    [InlineData("anna", false)] // her deputy, too
    [InlineData("fenna", false)]
    [InlineData("hanneke", false)]
    public async Task Only_the_coordinator_has_these_pages_and_the_link_to_them(string person, bool may)
    {
        var pages = new[] { "/beheer", "/beheer/winkels", $"/beheer/winkels/{Baker.Id}", $"/beheer/winkels/{Baker.Id}/kaart", $"/beheer/winkels/{Baker.Id}/poster" };
        foreach (var page in pages)
        {
            Assert.Equal(may ? 200 : 404, (await AskAsync(TestRequest.Get(page), person)).Status);
        }

        await AskAsync(Facts(name: "Anders"), person);

        Assert.Equal(may, _world.Shops.All.Any(s => s.Name == "Anders"));
        Assert.Equal(may, (await AskAsync(TestRequest.Get("/werk"), person)).Body.Contains("href=\"/beheer\"", StringComparison.Ordinal));
    }

    [Fact]
    public async Task While_the_coordinator_is_away_her_deputy_has_them_and_nobody_else_does()
    {
        _world.Directory.Change(d => d.With(d.People[new PersonId("els")] with { Absences = [new Absence(new DateOnly(2026, 11, 1), new DateOnly(2026, 11, 30))] }));

        Assert.Equal(200, (await AskAsync(TestRequest.Get("/beheer"), "anna")).Status);
        Assert.Contains("href=\"/beheer\"", (await AskAsync(TestRequest.Get("/werk"), "anna")).Body, StringComparison.Ordinal);
        Assert.Equal(200, (await AskAsync(TestRequest.Get("/beheer"), "els")).Status);
        Assert.Equal(404, (await AskAsync(TestRequest.Get("/beheer"), "dirk")).Status);

        _world.Clock.MoveTo(new DateTimeOffset(2026, 12, 1, 9, 0, 0, TimeSpan.Zero));
        Assert.Equal(404, (await AskAsync(TestRequest.Get("/beheer"), "anna")).Status);
    }

    [Fact]
    public async Task Another_site_cannot_make_the_coordinator_change_a_shop()
    {
        var answer = await AskAsync(Facts(name: "Anders").With("Sec-Fetch-Site", "cross-site"));

        Assert.Equal(403, answer.Status);
        Assert.DoesNotContain(_world.Shops.All, s => s.Name == "Anders");
    }

    [Fact]
    public async Task A_training_that_is_a_year_old_stands_on_the_front_page_until_it_is_repeated()
    {
        await AskAsync(Facts(trained: "2025-11-23"));
        Assert.Contains($"De training van {Baker.Name} is te lang geleden.", (await HomeAsync()).Body, StringComparison.Ordinal);

        await AskAsync(Facts(trained: "2025-11-24"));
        Assert.DoesNotContain("te lang geleden", (await HomeAsync()).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_taken_for_advertising_stands_on_the_front_page_until_somebody_looks()
    {
        Assert.DoesNotContain("lijkt reclame", (await HomeAsync()).Body, StringComparison.Ordinal);

        await _world.ReceiveTextAsync("SM-spam", "+31612345678", "GEFELICITEERD! U heeft een prijs gewonnen. Klik op http://bit.ly/prijs om hem op te halen.");
        await _world.RunUntilQuietAsync();

        Assert.Contains("1 bericht lijkt reclame. Kijk of dat klopt.", (await HomeAsync()).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_stuck_message_stands_on_the_front_page()
    {
        Assert.DoesNotContain("vastgelopen", (await HomeAsync()).Body, StringComparison.Ordinal);

        _world.Queues.Put("notify-poison", "{\"dit\":\"is niet van ons\"}");
        await _world.RunUntilQuietAsync();

        Assert.Contains("Er is 1 bericht vastgelopen.", (await HomeAsync()).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_shop_is_added_once_however_often_the_button_is_pressed_and_its_code_works()
    {
        var form = TestRequest.Post(
            "/beheer/winkels", ("id", new string('a', 32)), ("naam", "Slagerij"), ("soort", "slager"), ("dorp", "laren"), ("getraind", "2026-01-02"));

        var answers = await Task.WhenAll(AskAsync(form), AskAsync(form), AskAsync(form));

        Assert.All(answers, a => Assert.Equal((302, $"/beheer/winkels/{new string('a', 32)}?gedaan=erbij"), (a.Status, a.Headers.Location.ToString())));
        var shop = Assert.Single(_world.Shops.All, s => s.Name == "Slagerij");
        Assert.Equal(("slager", "laren", new DateOnly(2026, 1, 2)), (shop.Kind, shop.Village.Value, shop.TrainedOn));
        Assert.Equal(200, (await _world.AskAsync(TestRequest.Get($"/winkel/{shop.Code}"))).Status);
    }

    [Theory]
    [InlineData("", "bakker", "almen", "", "Vul de naam in.")]
    [InlineData("Brood", "", "almen", "", "Vul in wat voor winkel het is")]
    [InlineData("Brood", "bakker", "nergens", "", "Kies het dorp.")]
    [InlineData("Brood", "bakker", "almen", "gisteren", "Deze datum klopt niet.")]
    [InlineData("Brood", "bakker", "almen", "2026-11-24", "Deze dag moet nog komen.")]
    public async Task What_is_wrong_is_said_and_what_was_typed_is_kept(string name, string kind, string village, string trained, string error)
    {
        var fields = new[] { ("naam", name), ("soort", kind), ("dorp", village), ("getraind", trained) };

        var added = await AskAsync(TestRequest.Post("/beheer/winkels", fields));
        var edited = await AskAsync(TestRequest.Post($"/beheer/winkels/{Baker.Id}", [("actie", "gegevens"), .. fields]));

        Assert.All([added, edited], answer =>
        {
            Assert.Equal(400, answer.Status);
            Assert.Contains(error, answer.Body, StringComparison.Ordinal);
            Assert.Contains($"value=\"{name}\"", answer.Body, StringComparison.Ordinal);
        });
    }

    [Fact]
    public async Task A_form_without_any_field_is_answered_in_words() =>
        Assert.Equal(400, (await AskAsync(TestRequest.Post("/beheer/winkels") with { Form = null })).Status);

    [Fact]
    public async Task A_code_is_replaced_once_however_often_the_button_is_pressed()
    {
        var old = Baker.Code;
        var form = Act("nieuwe-code", ("code", old.Value));

        await AskAsync(form);
        var next = Baker.Code;
        var again = await AskAsync(form);

        Assert.NotEqual(old, next);
        Assert.Equal((302, next), (again.Status, Baker.Code));
        Assert.Equal(410, (await _world.AskAsync(TestRequest.Get($"/winkel/{old}"))).Status);
        Assert.Contains(next.Value, (await AskAsync(TestRequest.Get($"/beheer/winkels/{Baker.Id}/kaart"))).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_code_that_was_revoked_gets_no_card_and_a_new_code_makes_the_shop_work_again()
    {
        await AskAsync(Act("intrekken", ("code", Baker.Code.Value)));
        Assert.True(Baker.Revoked);
        Assert.Equal(404, (await AskAsync(TestRequest.Get($"/beheer/winkels/{Baker.Id}/kaart"))).Status);

        await AskAsync(Act("nieuwe-code", ("code", Baker.Code.Value)));

        Assert.Equal(200, (await _world.AskAsync(TestRequest.Get($"/winkel/{Baker.Code}"))).Status);
    }

    [Fact]
    public async Task A_pin_is_kept_so_that_nobody_can_read_it()
    {
        Assert.Equal(400, (await AskAsync(Act("pincode-maken", ("pincode", "12")))).Status);
        Assert.Equal(400, (await AskAsync(Act("pincode-maken", ("pincode", "12a4")))).Status);

        var answer = await AskAsync(Act("pincode-maken", ("pincode", "471199")));

        Assert.Equal(302, answer.Status);
        Assert.DoesNotContain("471199", Baker.Pin!.ToString(), StringComparison.Ordinal);
        Assert.True(Baker.Pin.Matches("471199"));
    }

    [Fact]
    public async Task Who_saves_a_shop_that_changed_meanwhile_is_told()
    {
        var answers = new List<Answer>();
        Func<PortCalls, Task> Save(string name) => async calls =>
            answers.Add((await _world.TryAskAsync(Facts(name).As(_world.Person("els")), calls))!);

        await AtOnce.RunAsync(lead: 0, Save("Een"), Save("Twee"));

        Assert.Equal([302, 409], answers.Select(a => a.Status).Order());
    }

    [Fact]
    public async Task The_poster_tells_the_village_and_nothing_of_the_shop()
    {
        var poster = await AskAsync(TestRequest.Get($"/beheer/winkels/{Baker.Id}/poster"));
        var print = poster.Body[poster.Body.IndexOf("<article", StringComparison.Ordinal)..];

        Assert.Contains("naober.example/signaal?dorp=almen", print, StringComparison.Ordinal);
        Assert.Contains(_world.Organisation.SmsNumber.Readable, print, StringComparison.Ordinal);
        Assert.Contains("Bel 112.", print, StringComparison.Ordinal);
        Assert.DoesNotContain(Baker.Code.Value, poster.Body, StringComparison.Ordinal);
        Assert.DoesNotContain(Baker.Name, poster.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_card_carries_code_address_and_the_three_verbs()
    {
        var card = (await AskAsync(TestRequest.Get($"/beheer/winkels/{Baker.Id}/kaart"))).Body;

        Assert.Contains($"naober.example/winkel/{Baker.Code}", card, StringComparison.Ordinal);
        Assert.All(["Opmerken.", "Aanspreken.", "Doorgeven.", "Achter de toonbank"], word => Assert.Contains(word, card, StringComparison.Ordinal));
        Assert.Contains("<svg", card, StringComparison.Ordinal);
    }

    private TestRequest Act(string action, params (string, string)[] fields) => TestRequest.Post($"/beheer/winkels/{Baker.Id}", [("actie", action), .. fields]);

    private TestRequest Facts(string name = "Bakkerij Het Korenhuis", string trained = "") =>
        Act("gegevens", ("naam", name), ("soort", "bakker"), ("dorp", "almen"), ("getraind", trained));

    private Task<Answer> HomeAsync() => AskAsync(TestRequest.Get("/beheer"));

    private Task<Answer> AskAsync(TestRequest request, string person = "els") => _world.AskAsync(request.As(_world.Person(person)));
}
