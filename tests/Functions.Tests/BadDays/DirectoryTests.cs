using Microsoft.Extensions.DependencyInjection;
using Naober.Core.Organisations;
using Naober.Core.Signals;
using Naober.Core.Triage;
using Naober.Functions.Tests.Fakes;
using Naober.Pages;
using Naober.Pages.People;
using Xunit;

namespace Naober.Functions.Tests.BadDays;

/// <summary>The people change: somebody is away, leaves, gets another task; and what the coordinator may not save.</summary>
public sealed class DirectoryTests
{
    private const string Sid = "SM00000000000000000000000000000001";
    private const string Resident = "+31612345678";
    private const string Worry = "Mijn buurvrouw in Almen ziet niemand meer";
    private const string Debts = "Mijn buurvrouw in Almen heeft schulden en kan de huur niet betalen";
    private const string Unsafe = "Mijn man heeft me weer geslagen. Almen";

    private static readonly SignalId Id = SignalId.FromSms(Sid);

    private readonly World _world = new();

    private Signal Signal => _world.Signals.All.Single().Signal;

    [Fact]
    public async Task Who_is_away_is_replaced_and_the_history_says_why()
    {
        await PostAsync("/beheer/mensen/anna", (PeopleFields.Action, PeopleFields.Away), (PeopleFields.From, "2026-11-20"), (PeopleFields.Until, "2026-12-03"));

        await ReceiveAsync(Worry);

        Assert.Equal(new PersonId("bert"), Signal.Receiver);
        Assert.Single(ShownTo("bert"));
        Assert.Empty(ShownTo("anna"));
        Assert.Contains(
            "Anna Wissink is afwezig tot en met 3 december 2026; Bert Hagens vervangt.",
            (await GetAsync($"/werk/signaal/{Id}", "bert")).Body,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_goes_away_before_being_told_is_passed_over_and_the_order_is_not_lost()
    {
        _world.Twilio.ComesIn(Sid, Resident, Worry);
        await _world.CallWebhookAsync(Sid, Resident, Worry);
        var order = await _world.RunUpToAsync(Messages.QueueNames.Notify);
        Assert.Contains("anna", order.Body, StringComparison.Ordinal);

        _world.Directory.Change(d => d.With(d.People[new PersonId("anna")] with { Absences = [new Absence(new DateOnly(2026, 11, 1), Until: null)] }));
        await _world.RunUntilQuietAsync();

        Assert.Single(ShownTo("bert"));
        Assert.Empty(ShownTo("anna"));
    }

    [Fact]
    public async Task A_team_gets_its_theme_and_the_contact_person_is_told_and_not_asked()
    {
        await MakeTeamAsync();

        await ReceiveAsync(Debts);

        Assert.Equal((new PersonId("chantal"), new TeamId("geld")), (Signal.Receiver, Signal.Team));
        Assert.Single(ShownTo("chantal"));
        Assert.Single(ShownTo("anna"));
        var page = (await GetAsync($"/werk/signaal/{Id}", "anna")).Body;
        Assert.Contains("Ter informatie: Anna Wissink kreeg een melding in Teams.", page, StringComparison.Ordinal);
        Assert.Contains("Dit onderwerp is van team Geld; Chantal Nijland is aan de beurt en Anna Wissink krijgt bericht voor Almen.", page, StringComparison.Ordinal);
        Assert.Equal(200, (await GetAsync($"/werk/signaal/{Id}", "dirk")).Status); // of the team
        Assert.Equal(404, (await GetAsync($"/werk/signaal/{Id}", "hanneke")).Status);
    }

    [Fact]
    public async Task Who_has_least_open_of_a_team_is_next()
    {
        await MakeTeamAsync();
        await ReceiveAsync(Debts);

        const string second = "SM00000000000000000000000000000002";
        _world.Twilio.ComesIn(second, "+31687654321", Debts);
        await _world.CallWebhookAsync(second, "+31687654321", Debts);
        await _world.RunUntilQuietAsync();

        Assert.Equal(["chantal", "dirk"], _world.Signals.All.Select(s => s.Signal.Receiver!.Value.Value).Order());
    }

    [Fact]
    public async Task A_team_can_be_asked_to_look_instead()
    {
        await MakeTeamAsync();
        await ReceiveAsync(Worry);

        await AskAsync(TestRequest.Move(Id, SignalFields.PassOn, (SignalFields.Colleague, "team:geld")), "anna");
        await _world.RunUntilQuietAsync();

        Assert.Equal((new PersonId("chantal"), new TeamId("geld")), (Signal.Receiver, Signal.Team));
        Assert.Contains("Gevraagd aan team Geld; Chantal Nijland is aan de beurt.", (await GetAsync($"/werk/signaal/{Id}", "dirk")).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task When_nobody_of_a_team_is_there_the_page_says_so_and_nothing_changes()
    {
        await MakeTeamAsync();
        await ReceiveAsync(Worry);
        _world.Directory.Change(d => d.People.Values.Where(p => p.Id.Value is "chantal" or "dirk")
            .Aggregate(d, (all, p) => all.With(p with { Absences = [new Absence(new DateOnly(2026, 11, 1), Until: null)] })));

        var answer = await AskAsync(TestRequest.Move(Id, SignalFields.PassOn, (SignalFields.Colleague, "team:geld")), "anna");

        Assert.Equal(409, answer.Status);
        Assert.Contains("Van dit team is nu niemand er", answer.Body, StringComparison.Ordinal);
        Assert.Equal(new PersonId("anna"), Signal.Receiver);
    }

    [Fact]
    public async Task Safety_at_home_goes_to_no_team_and_to_the_deputy_officer_when_the_officer_is_away()
    {
        await MakeTeamAsync();
        await PostAsync("/beheer/mensen/fenna", (PeopleFields.Action, PeopleFields.Away), (PeopleFields.From, "2026-11-20"));

        await ReceiveAsync(Unsafe);

        Assert.Equal((new PersonId("gerrit"), (TeamId?)null), (Signal.Receiver, Signal.Team));
        Assert.Equal(404, (await GetAsync($"/werk/signaal/{Id}", "els")).Status);
    }

    [Fact]
    public async Task Somebody_new_can_sign_in_at_once_and_who_left_cannot()
    {
        var entra = Guid.NewGuid();
        var form = new[] { (PeopleFields.Name, "Ineke de Boer"), (PeopleFields.EntraId, entra.ToString()), (PeopleFields.Deputy, "els") };
        Assert.Equal("/beheer/mensen/ineke-de-boer?gedaan=erbij", (await PostAsync("/beheer/mensen", form)).Headers.Location);
        Assert.Equal("/beheer/mensen/ineke-de-boer?gedaan=erbij", (await PostAsync("/beheer/mensen", form)).Headers.Location); // pressed twice
        Assert.Single(_world.Directory.Now.People.Values, p => p.EntraId == entra);
        var ineke = _world.Person("ineke-de-boer");
        Assert.Equal(200, (await _world.AskAsync(TestRequest.Get("/werk").As(ineke))).Status);

        await PostAsync("/beheer/mensen/ineke-de-boer", (PeopleFields.Action, PeopleFields.Leave));

        Assert.Equal(403, (await _world.AskAsync(TestRequest.Get("/werk").As(ineke))).Status);
    }

    /// <summary>What the coordinator sends, and the sentence that says why it is not saved.</summary>
    [Theory]
    [InlineData("/beheer/mensen/anna", "Almen heeft geen contactpersoon.", "actie=vertrokken")]
    [InlineData("/beheer/mensen/fenna", "Kies een aandachtsfunctionaris, een vervanger en een dienstdoende manager.", "actie=vertrokken")]
    [InlineData("/beheer/mensen/anna", "Kies een vervanger.", "actie=gegevens;naam=Anna;entra=a0000000-0000-4000-8000-00000000a001;vervanger=anna")]
    [InlineData("/beheer/mensen/anna", "Dit is geen Entra-id.", "actie=gegevens;naam=Anna;entra=anna;vervanger=bert")]
    [InlineData("/beheer/mensen/anna", "hebben dezelfde Entra-id.", "actie=gegevens;naam=Anna;entra=a0000000-0000-4000-8000-00000000a002;vervanger=bert")]
    [InlineData("/beheer/mensen/hanneke", "heeft geen 06-werknummer.", "actie=gegevens;naam=Hanneke;entra=a0000000-0000-4000-8000-00000000a008;vervanger=els")]
    [InlineData("/beheer/mensen/anna", "De werktijden van dinsdag", "actie=gegevens;naam=Anna;entra=a0000000-0000-4000-8000-00000000a001;vervanger=bert;dinsdag=s ochtends")]
    [InlineData("/beheer/mensen/anna", "Vul ook de dagen in waarop deze collega wel werkt.", "actie=gegevens;naam=Anna;entra=a0000000-0000-4000-8000-00000000a001;vervanger=bert;woensdag=dicht")]
    [InlineData("/beheer/mensen/anna", "De laatste dag komt na de eerste.", "actie=afwezig;van=2026-12-03;tot=2026-12-01")]
    [InlineData("/beheer/mensen/anna", "Vul de eerste dag in.", "actie=afwezig;van=morgen")]
    [InlineData("/beheer/dorpen", "Almen heeft geen contactpersoon.", "actie=dorpen;dorp-laren=dirk")]
    [InlineData("/beheer/dorpen", "moeten drie verschillende collega", "actie=taken;coordinator=els;functionaris=fenna;functionaris-vervanger=fenna;manager=hanneke")]
    [InlineData("/beheer/dorpen", "Er is geen coördinator.", "actie=taken;functionaris=fenna;functionaris-vervanger=gerrit;manager=hanneke")]
    [InlineData("/beheer/dorpen", "Kies voor team Geld een onderwerp.", "actie=team;naam=Geld;lid=anna")]
    public async Task What_would_leave_somebody_without_anybody_is_not_saved(string page, string error, string fields)
    {
        var before = _world.Directory.Now;

        var answer = await PostAsync(page, [.. fields.Split(';').Select(f => f.Split('=', 2)).Select(f => (f[0], f[1]))]);

        Assert.Equal(400, answer.Status);
        Assert.Contains(error, System.Net.WebUtility.HtmlDecode(answer.Body), StringComparison.Ordinal);
        Assert.Same(before, _world.Directory.Now);
    }

    [Fact]
    public async Task A_page_that_was_made_before_a_colleague_changed_something_changes_only_what_was_touched_on_it()
    {
        var fields = _world.Directory.Now.ContactPersons.SelectMany(c => (string[])[PeopleFields.BeforeOf(PeopleFields.VillageField(c.Key.Value)), PeopleFields.VillageField(c.Key.Value)], (c, f) => (f, c.Value.Value)).ToList();
        _world.Directory.Change(d => d with { ContactPersons = d.ContactPersons.ToDictionary(c => c.Key, c => c.Key.Value == "almen" ? new PersonId("bert") : c.Value) });

        var page = await GetAsync("/beheer/dorpen", "els");
        Assert.Contains("name=\"was-dorp-almen\" value=\"bert\"", page.Body, StringComparison.Ordinal);
        await PostAsync("/beheer/dorpen", [(PeopleFields.Action, PeopleFields.Villages), .. fields.Select(f => f.f == PeopleFields.VillageField("laren") ? (f.f, "chantal") : f)]);

        Assert.Equal(("bert", "chantal"), (ContactOf("almen"), ContactOf("laren")));

        string ContactOf(string village) => _world.Directory.Now.ContactPersons[new Core.Villages.VillageId(village)].Value;
    }

    [Fact]
    public async Task Who_is_away_in_the_coming_month_stands_on_the_coordinators_front_page()
    {
        await PostAsync("/beheer/mensen/dirk", (PeopleFields.Action, PeopleFields.Away), (PeopleFields.From, "2026-12-20"), (PeopleFields.Until, "2026-12-31"));
        await PostAsync("/beheer/mensen/bert", (PeopleFields.Action, PeopleFields.Away), (PeopleFields.From, "2027-02-01"), (PeopleFields.Until, "2027-02-05"));

        var page = (await GetAsync("/beheer", "els")).Body;

        Assert.Contains("Dirk Oosterkamp: afwezig van 20 december 2026 tot en met 31 december 2026", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Bert Hagens: afwezig", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_saved_is_on_the_page_again_and_can_be_taken_away()
    {
        await PostAsync(
            "/beheer/mensen/anna",
            (PeopleFields.Action, PeopleFields.Facts), (PeopleFields.Name, "Anna W"), (PeopleFields.EntraId, _world.Person("anna").EntraId.ToString()),
            (PeopleFields.Phone, "06 12 34 56 78"), (PeopleFields.Deputy, "chantal"), (PeopleFields.Themes, nameof(Theme.Money)), ("dinsdag", "9.00-12.30, 13.00-17.00"));
        await PostAsync("/beheer/mensen/anna", (PeopleFields.Action, PeopleFields.Away), (PeopleFields.From, "2026-12-01"), (PeopleFields.Until, "2026-12-03"));

        var page = (await GetAsync("/beheer/mensen/anna", "els")).Body;

        Assert.All(["Anna W", "06 12 34 56 78", "9.00-12.30, 13.00-17.00", "Afwezig van 1 december 2026 tot en met 3 december 2026"], text => Assert.Contains(text, page, StringComparison.Ordinal));
        Assert.Equal((new PersonId("chantal"), Theme.Money), (_world.Person("anna").Deputy, Assert.Single(_world.Person("anna").Themes)));
        Assert.Equal(2, Assert.Single(_world.Person("anna").Hours).Value.Count);

        await PostAsync("/beheer/mensen/anna", (PeopleFields.Action, PeopleFields.Back), (PeopleFields.From, "2026-12-01"), (PeopleFields.Until, "2026-12-03"));

        Assert.Empty(_world.Person("anna").Absences);
    }

    [Fact]
    public async Task Days_on_which_a_village_has_nobody_are_red_before_they_come()
    {
        await PostAsync("/beheer/mensen/anna", (PeopleFields.Action, PeopleFields.Away), (PeopleFields.From, "2026-12-01"), (PeopleFields.Until, "2026-12-03"));
        Assert.DoesNotContain("allebei afwezig", (await GetAsync("/beheer", "els")).Body, StringComparison.Ordinal);

        await PostAsync("/beheer/mensen/bert", (PeopleFields.Action, PeopleFields.Away), (PeopleFields.From, "2026-12-03"));

        Assert.All(["/beheer", "/beheer/mensen", "/beheer/dorpen", "/beheer/mensen/bert"], page => Assert.Contains(
            "Almen, Harfsen: niemand.", System.Net.WebUtility.HtmlDecode(GetAsync(page, "els").Result.Body), StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("/beheer/dorpen", "actie=taken;coordinator=els;functionaris=els;functionaris-vervanger=gerrit;manager=hanneke")]
    [InlineData("/beheer/mensen/fenna", "actie=gegevens;naam=Fenna;entra=b0000000-0000-4000-8000-00000000a001;vervanger=gerrit")]
    public async Task The_officers_hear_in_every_way_before_somebody_else_reads_what_they_read(string page, string fields)
    {
        var before = _world.Directory.Now;
        _world.Teams.Shown = (_, _) => Assert.Same(before, _world.Directory.Now);

        Assert.Equal(302, (await PostAsync(page, [.. fields.Split(';').Select(f => f.Split('=', 2)).Select(f => (f[0], f[1]))])).Status);

        Assert.NotSame(before, _world.Directory.Now);
        Assert.All(["fenna", "gerrit"], officer =>
        {
            Assert.StartsWith("Els Braakman wijzigt wie de aandachtsfunctionaris is.", Assert.Single(ShownTo(officer)).Summary, StringComparison.Ordinal);
            Assert.Single(_world.Twilio.ReceivedBy(before.People[new PersonId(officer)].WorkPhone!));
        });
        Assert.Empty(ShownTo("els"));
    }

    [Theory]
    [InlineData("/beheer/dorpen", "actie=taken;coordinator=els;functionaris=gerrit;functionaris-vervanger=fenna;manager=hanneke")]
    [InlineData("/beheer/mensen/fenna", "actie=afwezig;van=2026-12-01;tot=2026-12-03")]
    public async Task The_officers_hear_nothing_when_nobody_more_reads_what_they_read(string page, string fields)
    {
        Assert.Equal(302, (await PostAsync(page, [.. fields.Split(';').Select(f => f.Split('=', 2)).Select(f => (f[0], f[1]))])).Status);

        Assert.Empty(_world.Teams.Current);
        Assert.Empty(_world.Twilio.All);
    }

    [Theory]
    [InlineData("anna")]
    [InlineData("fenna")]
    [InlineData("hanneke")]
    public async Task Only_the_coordinator_edits_people(string person)
    {
        var before = _world.Directory.Now;

        foreach (var page in new[] { "/beheer/mensen", "/beheer/mensen/anna", "/beheer/dorpen" })
        {
            Assert.Equal(404, (await GetAsync(page, person)).Status);
            Assert.Equal(404, (await AskAsync(TestRequest.Post(page, (PeopleFields.Action, PeopleFields.Leave)), person)).Status);
        }

        Assert.Same(before, _world.Directory.Now);
    }

    [Fact]
    public async Task Danger_is_answered_and_a_page_of_the_public_is_there_when_nobody_knows_who_works_here()
    {
        _world.Directory.Down = true;
        _world.Twilio.ComesIn(Sid, Resident, "Ik wil niet meer leven");

        Assert.Equal(200, (await _world.CallWebhookAsync(Sid, Resident, "Ik wil niet meer leven"))!.Status);
        Assert.Equal(200, (await _world.AskAsync(TestRequest.Get("/signaal"))).Status);
        Assert.Equal(503, (await GetAsync("/werk", "anna")).Status); // closed, not open

        _world.Directory.Down = false;
        await _world.RunUntilQuietAsync();
        Assert.Single(_world.Signals.All); // nothing was lost
    }

    [Fact]
    public void What_is_made_anew_for_every_invocation_is_held_by_nothing_that_is_not()
    {
        var services = App.Builder().Services;
        using var provider = services.BuildServiceProvider(new ServiceProviderOptions { ValidateScopes = true });
        using var scope = provider.CreateScope();

        Assert.All(
            services.Where(s => s.ServiceType.Namespace?.StartsWith("Naober", StringComparison.Ordinal) == true && !s.ServiceType.IsGenericTypeDefinition),
            s => Assert.NotNull((s.Lifetime == ServiceLifetime.Scoped ? scope.ServiceProvider : provider).GetRequiredService(s.ServiceType)));
    }

    private IEnumerable<Notification> ShownTo(string person) => _world.Teams.Current.Where(n => n.Person == new PersonId(person));

    private Task<Answer> MakeTeamAsync() => PostAsync(
        "/beheer/dorpen",
        (PeopleFields.Action, PeopleFields.Team), (PeopleFields.Name, "Geld"), (PeopleFields.Themes, nameof(Theme.Money)),
        (PeopleFields.Members, "chantal"), (PeopleFields.Members, "dirk"));

    private async Task ReceiveAsync(string text)
    {
        await _world.ReceiveTextAsync(Sid, Resident, text);
        await _world.RunUntilQuietAsync();
    }

    private Task<Answer> PostAsync(string page, params (string, string)[] fields) => AskAsync(TestRequest.Post(page, fields), "els");

    private Task<Answer> GetAsync(string page, string person) => AskAsync(TestRequest.Get(page), person);

    private Task<Answer> AskAsync(TestRequest request, string person) => _world.AskAsync(request.As(_world.Person(person)));
}
