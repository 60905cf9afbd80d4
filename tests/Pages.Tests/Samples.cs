using Naober.Core.Texts;
using Naober.Core.Triage;
using Naober.Functions.Adapters.Directory;
using Naober.Functions.Web;
using Naober.Pages.Languages;
using Naober.Pages.People;
using Naober.Pages.Shops;
using Naober.Pages.Tour;

namespace Naober.Pages.Tests;

/// <summary>Every page with a model as it may really come, by name. What outsiders wrote is hostile on purpose.</summary>
internal static class Samples
{
    public const string Script = "<script>alert('x')</script>";
    public const string Arabic = "جارتي لم تخرج منذ أيام";
    public const string Emoji = "☕👵🏽";

    /// <summary>What the sender of <see cref="ASignal"/> wrote.</summary>
    public const string Letter =
        $"Mevrouw kwam elke ochtend voor een half bruin.\nAl drie weken zie ik haar niet.\n\n{Script} \"quote\" & <b>vet</b>\n{Arabic} {Emoji}";

    public static Site Lochem { get; } = new("Welzijn Lochem", "0573 29 70 00", "097 0102 40573");

    public static IReadOnlyList<VillageOption> Villages { get; } =
    [
        new("almen", "Almen"), new("barchem", "Barchem"), new("eefde", "Eefde"), new("epse", "Epse"), new("exel", "Exel"),
        new("kring-van-dorth", "Kring van Dorth"), new("laren", "Laren"), new("lochem", "Lochem"), new("script", $"Dorp {Script}"),
    ];

    public static FormState AState(Language? language = null) => new(language ?? Language.Dutch, "6f1c0b7e2a", [], FormOutcome.Asking, DangerAnswer: null);

    public static ShopFormModel AForm(Language? language = null) =>
        new(Lochem, "K7M3QX", "Bakkerij Het Korenhuis", "Almen", ShopAnswers.Blank, AState(language));

    public static ShopAnswers FilledIn() => new(
        ["komt-niet-meer", "alleen"],
        $"\nMeneer zegt: \"ik ga bijna nergens meer heen\" {Script} {Arabic}",
        "nee",
        FromMe: true,
        "ja",
        "06 12 34 56 78");

    public static ShopFormModel AFormWithErrors(Language? language = null)
    {
        var words = (language ?? Language.Dutch).Words;
        return AForm(language) with
        {
            Answers = FilledIn() with { Phone = "0612" },
            State = AState(language) with
            {
                Errors =
                [
                    new("tekst", words.Shop.Nothing),
                    new("tekst", words.Form.TooLong.Replace("{max}", "2000", StringComparison.Ordinal)),
                    new("telefoon", words.Form.PhoneWrong),
                    new("", words.Form.Trapped),
                ],
            },
        };
    }

    public static ShopFormModel ANotArrivedForm(Danger danger = Danger.None, Language? language = null) => AForm(language) with
    {
        Answers = FilledIn(),
        State = AState(language) with { Outcome = FormOutcome.NotArrived, DangerAnswer = AnswerTo(danger) },
    };

    public static ResidentFormModel AResidentForm(Language? language = null) =>
        new(Lochem, Villages, "almen", new ResidentAnswers("", "almen", "", "", ""), AState(language));

    public static ResidentAnswers FilledInByAResident() => new(FilledIn().Text, "laren", "ander", "ja", "06 12 34 56 78");

    public static ResidentFormModel AResidentFormWithErrors(Language? language = null) => AResidentForm(language) with
    {
        Answers = FilledInByAResident(),
        State = AFormWithErrors(language).State with { DangerAnswer = AnswerTo(Danger.Violence) },
    };

    /// <summary>What the pack of Lochem answers; null without danger.</summary>
    public static string? AnswerTo(Danger danger) =>
        new Answers(PackFiles.Load(Path.Combine(AppContext.BaseDirectory, "config", "lochem"))).ForDanger(
            new Understanding(Intent.Signal, Village: null, Theme.Other, Urgency.Normal, danger, SafeRoute: false), DateTimeOffset.UnixEpoch);

    public static WorkItem AnItem() => new(
        "0123456789abcdef0123456789abcdef", "Almen", Urgency.Normal, SafeRoute: false, "Nog niet opgepakt",
        "zaterdag 21 november om 14.05 uur", Who: null, Mine: false);

    public static WorkListModel AList() => new(
        Lochem,
        "Anna Wissink",
        [
            AnItem() with { Village = "Epse", Term = new PickUpTerm("Te laat: had om 10.59 uur opgepakt moeten zijn", Late: true) },
            AnItem() with { Village = "Harfsen", Urgency = Urgency.Acute, Received = "zaterdag 21 november om 15.32 uur" },
            AnItem() with { Village = "Dorp nog niet bekend", Urgency = Urgency.Urgent, SafeRoute = true },
            AnItem() with { State = "Opgepakt", Who = "Anna Wissink", Mine = true },
            AnItem() with { Village = $"Laren {Script}", State = "Opgepakt", Who = "Dirk Oosterkamp", Received = "vrijdag 20 november om 9.12 uur" },
        ],
        []);

    public static StuckItem AStuckMessage() => new(
        "b7f0c2d4-9a3e-4a52-8d0e-2f1c6a7b8d90", "signal-received", "zaterdag 21 november om 13.40 uur", "0123456789abcdef0123456789abcdef");

    public static SignalPageModel ASignal() => new(
        Lochem,
        "Anna Wissink",
        "0123456789abcdef0123456789abcdef",
        "Almen",
        Urgency.Normal,
        Danger.None,
        SafeRoute: false,
        "Eenzaamheid",
        "Formulier van een winkel",
        "zaterdag 21 november om 14.05 uur",
        [],
        [new MessageText(When: null, Letter)],
        SignalDetails.None,
        "06 12 34 56 78",
        "Nog niet opgepakt",
        PickedUpBy: null,
        new SignalActions(MayPickUp: true, MayClose: false),
        [],
        [
            new("zaterdag 21 november om 14.05 uur", "Bericht ontvangen"),
            new("zaterdag 21 november om 14.20 uur", "Bekeken door Anna Wissink"),
        ],
        Notice: null);

    public static SignalPageModel AnAcuteShieldedSignal() => ASignal() with
    {
        Me = "Fenna Roelofs",
        Village = "Dorp nog niet bekend",
        Urgency = Urgency.Acute,
        Danger = Danger.Violence,
        SafeRoute = true,
        Theme = "Veiligheid",
        Channel = "Sms",
        Messages = [new MessageText(When: null, Text: null)],
        Phone = null,
        State = "Opgepakt",
        PickedUpBy = "Fenna Roelofs",
        Actions = new SignalActions(MayPickUp: false, MayClose: true),
        Notice = "Gelukt. Dit bericht staat nu op jouw naam.",
        Term = new PickUpTerm("Te laat: had vrijdag 20 november om 9.12 uur opgepakt moeten zijn", Late: true),
    };

    /// <summary>A signal with everything a page may show of it.</summary>
    public static SignalPageModel AFullSignal() => ASignal() with
    {
        Notes =
        [
            "Niet bellen: \u201cbel me niet, hij luistert mee\u201d", "Dit nummer kreeg geen antwoord (STOP). Bel.",
            "Dit bericht is geschreven in het Pools. Naober begrijpt die taal minder goed.", "Het dorp is niet zeker. Misschien is het Laren.",
        ],
        Messages =
        [
            new("zaterdag 21 november om 14.05 uur", Letter), new("zaterdag 21 november om 14.20 uur", "Ze heet [naam] en woont [adres]"),
            new("zaterdag 21 november om 14.25 uur", Text: null),
        ],
        Details = SignalDetails.MayOpen,
        Actions = new SignalActions(MayPickUp: false, MayClose: true, Correction: new CorrectionFields(
            [new("", "Dorp onbekend"), new("almen", "Almen"), new("laren", "Laren")],
            "almen",
            [new("Loneliness", "Eenzaamheid"), new("Money", "Geldzorgen")],
            "Loneliness",
            [new("Normal", "Gewoon"), new("Urgent", "Spoed")],
            "Normal")),
        Term = new PickUpTerm("Graag oppakken voor dinsdag 10.59 uur", Late: false),
        Reasons = [$"'wil niet meer {Script}' \u2192 acuut", $"'{Arabic}' \u2192 spoed"],
    };

    public static HandlingModel AHandling() => new()
    {
        Notes = [new("zondag 22 november om 9.00 uur", "Anna Wissink", Letter), new("zondag 22 november om 9.30 uur", "Bert Hagens", Text: null)],
        Nonce = "n1",
        Colleagues = [new("bert", "Bert Hagens"), new("els", "Els Braakman")],
        OfferedTo = "Bert Hagens",
        Together = "Els Braakman",
        IsMine = true,
        MayPlan = true,
        MayInform = true,
        MayPassOn = true,
        MayBar = true,
        InDanger = true,
        VisitOn = "2026-12-03",
        Today = "2026-11-22",
        Facts = [new("Bezoek", "3 december 2026"), new("Weet de inwoner dit?", "Nee. Dat lukt niet.")],
        Reminder = "Weet de inwoner dat wij dit weten? Vertel het vóór 23 december 2026.",
    };

    public static TextSenderModel AText() => new(
        Lochem, "Anna Wissink", "s1", "Almen", "n1", TextSenderFields.Own, Typed: "", Preview: null, Error: null, AsksCare: false, Later: null);

    public static EnterSignalModel AnEntry() => new(
        Lochem, "Anna Wissink", "n1", [new("", "Dorp onbekend"), new("almen", "Almen")], "almen", Letter, "06 12 34 56 78", []);

    public static AccessReviewModel AnAccessReview() => new(
        Lochem,
        "Els Braakman",
        "Wij hebben alle 1824 regels gecontroleerd. Er is niets aan veranderd.",
        IsBroken: false,
        [new("Chantal Nijland", 213, 12, 0, 41, StandsOut: true), new("Anna Wissink", 40, 0, 2, 3, StandsOut: false)]);

    public static CorrectionListModel Corrections() => new(
        Lochem,
        "Els Braakman",
        [
            new("zaterdag 21 november om 14.05 uur", ["Dorp: Laren, was Almen", "Spoed: Spoed, was Gewoon"], ["eenzaamheid: ziet niemand"]),
            new("vrijdag 20 november om 9.12 uur", ["Onderwerp: Geldzorgen, was Iets anders"], []),
        ]);

    public static ShopFacts Facts() => new($"Bakkerij {Script}", "bakker", "almen", "2025-03-12");

    public static ShopListModel AShopList() => new(
        Lochem,
        "Els Braakman",
        [
            new("a1", "Bakkerij Het Korenhuis", "bakker", "Almen", "Training op 12 maart 2025", ["Training herhalen"]),
            new("a2", $"Kapsalon {Script}", "", "Laren", "Nog geen training", ["Code werkt niet meer"]),
        ],
        Villages,
        "a3",
        new ShopFacts("", "", "", ""),
        []);

    public static ShopPageModel AShop() => new(
        Lochem, "Els Braakman", "a1", $"Bakkerij {Script}", "K7M3QX", Revoked: false, HasPin: false, "Training op 12 maart 2025", Villages, Facts(), [], "De gegevens zijn bewaard.");

    public static ShopStandingModel AStanding() => new(Lochem, "Bakkerij Het Korenhuis", "/winkel/K7M3QX/stand", Counts: null, Error: null);

    private static FieldError[] ShopErrors { get; } =
    [
        new(ManageFields.Name, "Vul de naam in."), new(ManageFields.Kind, "Vul in wat voor winkel het is, zoals bakker."),
        new(ManageFields.Village, "Kies het dorp."), new(ManageFields.TrainedOn, "Deze dag moet nog komen."),
    ];

    public static IReadOnlyDictionary<string, PageResult> Pages { get; } = Staff()
        .Concat(Language.All.SelectMany(Public))
        .Concat(AgendaWords.Languages.SelectMany(TourSamples.Public))
        .Concat(TourSamples.Staff()).Concat(PlanSamples.Staff()).Concat(RightsSamples.Staff()).Concat(VisitSamples.Staff())
        .ToDictionary();

    /// <summary>The names of <see cref="Pages"/>, for a theory.</summary>
    public static TheoryData<string> Names => [.. Pages.Keys];

    /// <summary>Those in Dutch.</summary>
    public static TheoryData<string> DutchNames => [.. Pages.Keys.Where(n => LanguageOf(n).IsDutch)];

    /// <summary>The pages whose words the public fills in.</summary>
    public static TheoryData<string> FormNames => [.. Pages.Where(p => p.Value.Page == typeof(ShopForm) || p.Value.Page == typeof(ResidentForm)).Select(p => p.Key)];

    /// <summary>A sample in another language than Dutch ends in its code.</summary>
    public static Language LanguageOf(string name) => Language.All.Skip(1).FirstOrDefault(l => name.EndsWith($"-{l.Code}", StringComparison.Ordinal)) ?? Language.Dutch;

    private static IEnumerable<KeyValuePair<string, PageResult>> Public(Language language)
    {
        var end = language.IsDutch ? "" : $"-{language.Code}";
        return new Dictionary<string, PageResult>
        {
            ["shop-form"] = PageResult.Of<ShopForm>(AForm(language)),
            ["shop-form-errors"] = PageResult.Of<ShopForm>(AFormWithErrors(language), 400),
            ["shop-form-not-arrived"] = PageResult.Of<ShopForm>(ANotArrivedForm(language: language), 503),
            ["shop-form-not-arrived-danger"] = PageResult.Of<ShopForm>(ANotArrivedForm(Danger.Suicide, language), 503),
            ["shop-form-too-many"] = PageResult.Of<ShopForm>(TooMany(ANotArrivedForm(language: language)), 429),
            ["shop-form-too-many-danger"] = PageResult.Of<ShopForm>(TooMany(ANotArrivedForm(Danger.Violence, language)), 429),
            ["shop-thanks"] = PageResult.Of<ShopThanks>(new ShopThanksModel(
                Lochem, language, "K7M3QX", "Dank je wel. We hebben je bericht ontvangen. Iemand van Welzijn Lochem leest het op een werkdag.", Danger: false, "alleen")),
            ["shop-thanks-danger"] = PageResult.Of<ShopThanks>(new ShopThanksModel(Lochem, language, "K7M3QX", AnswerTo(Danger.NotSeen)!, Danger: true, Opener: null)),
            ["resident-form"] = PageResult.Of<ResidentForm>(AResidentForm(language)),
            ["resident-form-errors-danger"] = PageResult.Of<ResidentForm>(AResidentFormWithErrors(language), 400),
            ["resident-form-not-arrived"] = PageResult.Of<ResidentForm>(
                AResidentForm(language) with { State = ANotArrivedForm(language: language).State }, 503),
            ["resident-thanks"] = PageResult.Of<ResidentThanks>(new ResidentThanksModel(Lochem, language, "Dank je wel.", Danger: false)),
            ["resident-thanks-danger"] = PageResult.Of<ResidentThanks>(new ResidentThanksModel(Lochem, language, AnswerTo(Danger.Suicide)!, Danger: true)),
            ["explanation"] = PageResult.Of<Explanation>(new ExplanationModel(Lochem, language)),
            ["unknown-code"] = PageResult.Of<Message>(
                new MessageModel(
                    Lochem, language.Words.Shop.UnknownCode, language.Words.Shop.UnknownCodeText, language.Words.Shop.UnknownCodeLink, "/signaal", language),
                404),
        }.Select(p => KeyValuePair.Create(p.Key + end, p.Value));
    }

    private static ShopFormModel TooMany(ShopFormModel form) => form with { State = form.State with { Outcome = FormOutcome.TooMany } };

    private static Choice[] People => [new("anna", "Anna Wissink"), new("bert", $"Bert {Script}")];
    private static Choice[] Themes => [new("Money", "Geldzorgen"), new("Youth", "Jeugd en jongeren")];
    private static string[] NobodyThere => [$"Almen, Harfsen: niemand. Anna Wissink en Bert {Script} zijn allebei afwezig op 3 december 2026."];

    private static PersonForm AColleague() => new(
        $"Anna {Script}", "a0000000-0000-4000-8000-00000000a001", "06 12 34 56 78", "anna@example.org", NameInTexts: true, "bert", ["Money"], ["", "9.00-12.30, 13.00-17.00", "", "", "", "", ""], People, Themes, []);

    private static PeopleListModel APeopleList() => new(
        Lochem,
        "Els Braakman",
        [new("anna", "Anna Wissink", "Almen, Harfsen", ["Afwezig vanaf 1 december 2026"]), new("bert", $"Bert {Script}", "Nog geen dorp of taak", [])],
        NobodyThere,
        AColleague(),
        "Deze collega staat er niet meer bij.");

    private static PersonPageModel APerson() => new(
        Lochem,
        "Els Braakman",
        "anna",
        $"Anna {Script}",
        "Almen, Harfsen, team Geld",
        AColleague(),
        [
            new("Afwezig van 1 december 2026 tot en met 3 december 2026", "2026-12-01", "2026-12-03", MayEnd: true),
            new("Afwezig vanaf 8 december 2026", "2026-12-08", "", MayEnd: true),
            new("Afwezig vanaf 1 januari 2027 (volgens Outlook)", "2027-01-01", "", MayEnd: false),
        ],
        NobodyThere,
        [],
        "Dit is bewaard.");

    private static DutiesModel ADutiesPage() => new(
        Lochem,
        "Els Braakman",
        People,
        [new("almen", "Almen", "anna", "anna"), new("laren", $"Dorp {Script}", "", "")],
        [new(PeopleFields.Coordinator, "Coördinator", "bert", "bert"), new(PeopleFields.PrivacyOfficer, "Functionaris gegevensbescherming", "", "", "Niemand van ons")],
        [new("geld", $"Geld {Script}", ["Money"], ["anna"], ["almen"]), new("", "", [], [], [])],
        Themes,
        NobodyThere,
        [],
        "Dit is bewaard.");

    private static Dictionary<string, PageResult> Staff() => new()
    {
        ["privacy"] = PageResult.Of<PrivacyPage>(new PrivacyPageModel(Lochem, Core.Privacy.Retention.Default)),
        ["manage"] = PageResult.Of<Manage>(new ManageModel(
            Lochem,
            "Els Braakman",
            [
                new("Niemand heeft deze tekst nog goedgekeurd: 112 bij gevaar.", LinkText: null, Href: null),
                new("Er zijn 2 berichten vastgelopen.", "Bekijk en probeer opnieuw", "/werk"),
                new($"De training van Bakkerij {Script} is te lang geleden.", "Naar Bakkerij", "/beheer/winkels/a1"),
            ],
            Shops: 3,
            Untrained: 1)
        {
            Villages = Villages,
        }),
        ["manage-calm"] = PageResult.Of<Manage>(new ManageModel(Lochem, "Els Braakman", [], Shops: 3, Untrained: 0)
        {
            Tested = "Vanochtend getest om 8.31 uur: een bericht komt van begin tot eind aan.",
            Load = [new LoadLine("Anna Wissink", Waiting: 2, PickedUp: 1), new LoadLine($"Bert {Script}", Waiting: 0, PickedUp: 4)],
        }),
        ["people"] = PageResult.Of<PeopleList>(APeopleList()),
        ["people-errors"] = PageResult.Of<PeopleList>(APeopleList() with
        {
            Notice = null, Warnings = [], New = AColleague() with { Errors = [new(PeopleFields.EntraId, "Dit is geen Entra-id."), new("dinsdag", $"Dit klopt niet: {Script}")] },
        }, 400),
        ["person"] = PageResult.Of<PersonPage>(APerson()),
        ["person-errors"] = PageResult.Of<PersonPage>(
            APerson() with { Notice = null, Absences = [], Warnings = [], AwayErrors = [new(PeopleFields.Until, "De laatste dag komt na de eerste.")] }, 400),
        ["duties"] = PageResult.Of<DutiesPage>(ADutiesPage()),
        ["duties-errors"] = PageResult.Of<DutiesPage>(ADutiesPage() with { Notice = null, Warnings = [], Errors = [new("dorpen", "Almen heeft geen contactpersoon.")] }, 400),
        ["reason"] = PageResult.Of<ReasonPage>(new ReasonModel(Lochem, "Dirk", "", "", [])),
        ["reason-errors"] = PageResult.Of<ReasonPage>(
            new ReasonModel(Lochem, "Dirk", Script, "kort", [new(ReasonFields.Reason, "Schrijf je reden op, in 10 tot 120 tekens.")]), 400),
        ["view-log"] = PageResult.Of<ViewLog>(new ViewLogModel(Lochem, "Hanneke", [new("maandag 23 november om 10.00 uur", $"Anna bekeek het bericht. {Script}")])),
        ["trial"] = PageResult.Of<TrialPage>(new TrialModel(
            Lochem,
            "Els Braakman",
            [new("anna", "Anna Wissink", "Anna Wissink krijgt geen meldingen: de app Naober staat niet in Teams."), new("bert", $"Bert {Script}", Fix: null)],
            SentTo: $"Bert {Script}",
            ["Teams: verstuurd. Vraag of het bericht er is.", "Sms: niet gelukt. Het bericht is geweigerd."])),
        ["shop-list"] = PageResult.Of<ShopList>(AShopList()),
        ["shop-list-errors"] = PageResult.Of<ShopList>(AShopList() with { Shops = [], Errors = ShopErrors }, 400),
        ["shop-page"] = PageResult.Of<ShopPage>(AShop()),
        ["shop-page-revoked"] = PageResult.Of<ShopPage>(AShop() with { Revoked = true, HasPin = true, Notice = null }),
        ["shop-page-errors"] = PageResult.Of<ShopPage>(
            AShop() with { Errors = [.. ShopErrors, new(ManageFields.Pin, "Kies 4, 5 of 6 cijfers.")], Notice = null }, 400),
        ["poster"] = PageResult.Of<Poster>(new PosterModel(
            Lochem, "Kring van Dorth", "naober.welzijnlochem.nl/signaal?dorp=kring-van-dorth", QrCodes.Of(new Uri("https://naober.welzijnlochem.nl/signaal?dorp=kring-van-dorth")), "/beheer/winkels/a1")),
        ["staff-card"] = PageResult.Of<StaffCard>(new StaffCardModel(
            Lochem, "Bakkerij Het Korenhuis", "K7M3QX", "naober.welzijnlochem.nl/winkel/K7M3QX", QrCodes.Of(new Uri("https://naober.welzijnlochem.nl/winkel/K7M3QX")), "/beheer/winkels/a1")),
        ["shop-standing-pin"] = PageResult.Of<ShopStanding>(AStanding()),
        ["shop-standing-wrong"] = PageResult.Of<ShopStanding>(AStanding() with { Error = "De pincode klopt niet. Kijk nog een keer." }, 403),
        ["shop-standing"] = PageResult.Of<ShopStanding>(AStanding() with
        {
            Counts = [new("De laatste 30 dagen", "minder dan 5", "minder dan 5"), new("In 2026", "12", "bijna allemaal")],
        }),
        ["teams-tab"] = PageResult.Of<TeamsTab>(new TeamsTabModel()),
        ["work-list"] = PageResult.Of<WorkList>(AList()),
        ["work-list-stuck"] = PageResult.Of<WorkList>(AList() with { Stuck = [AStuckMessage(), AStuckMessage() with { SignalId = null }] }),
        ["work-list-late"] = PageResult.Of<WorkList>(AList() with
        {
            Items =
            [
                AnItem() with
                {
                    Asked = "Bert Hagens vraagt of jij dit overneemt.",
                    Visit = "Bezoek op 3 december 2026",
                    Reminder = "Weet de inwoner dat wij dit weten? Vertel het vóór 23 december 2026.",
                },
            ],
        }),
        ["work-list-day"] = PageResult.Of<WorkList>(AList() with
        {
            Items = [AnItem() with { Group = "Te laat" }, AnItem() with { Group = "Van jou", Mine = true }, AnItem() with { Group = "Van jou", Mine = true }],
            NextStops = ["Almen: donderdag 3 december van 10.00 tot 12.00 uur, bij het dorpshuis."],
            Untold = [new VisitLink("/werk/bezoek/a", $"Almen {Script}, donderdag 19 november")],
            Patterns = ["Almen: 3 mensen in 8 weken over 'Eenzaamheid'. Misschien een koffieochtend?"],
            Matches =
            [
                new VillageMatches(
                    $"Laren {Script}",
                    [new MatchLine("s1", "Iets willen doen voor een ander", "vrijdag 20 november om 9.12 uur")],
                    [new MatchLine("s2", "Eenzaamheid", "vrijdag 20 november om 10.12 uur"), new MatchLine("s3", "Vervoer", "zaterdag 21 november om 8.05 uur")]),
            ],
        }),
        ["work-list-raised"] = PageResult.Of<WorkList>(AList() with { Notice = "Dank je wel. Een collega voor veiligheid thuis kijkt nu naar het bericht. Jij ziet het niet meer." }),
        ["work-list-empty"] = PageResult.Of<WorkList>(AList() with { Items = [] }),
        ["signal"] = PageResult.Of<SignalPage>(ASignal()),
        ["signal-taken"] = PageResult.Of<SignalPage>(ASignal() with
        {
            State = "Opgepakt",
            PickedUpBy = "Bert Hagens",
            Actions = new SignalActions(MayPickUp: false, MayClose: false),
            Notice = "Bert Hagens heeft dit bericht al opgepakt.",
        }),
        ["signal-acute-shielded"] = PageResult.Of<SignalPage>(AnAcuteShieldedSignal()),
        ["signal-full"] = PageResult.Of<SignalPage>(AFullSignal()),
        ["signal-aside"] = PageResult.Of<SignalPage>(AFullSignal() with { Actions = AFullSignal().Actions with { MayClose = false, MayClearAside = true } }),
        ["signal-shown"] = PageResult.Of<SignalPage>(AFullSignal() with { Details = SignalDetails.Shown }),
        ["signal-hidden"] = PageResult.Of<SignalPage>(AFullSignal() with { Details = SignalDetails.Hidden }),
        ["signal-may-raise"] = PageResult.Of<SignalPage>(ASignal() with { Handling = AHandling() with { Safety = new(IsSafety: false, "Fenna Roelofs en Gerrit Lubbers", IsOfficer: false) } }),
        ["signal-may-lower"] = PageResult.Of<SignalPage>(AnAcuteShieldedSignal() with { Handling = AHandling() with { Safety = new(IsSafety: true, $"Fenna {Script}", IsOfficer: true) } }),
        ["signal-handling"] = PageResult.Of<SignalPage>(AFullSignal() with { Handling = AHandling() }),
        ["signal-asked"] = PageResult.Of<SignalPage>(ASignal() with { Handling = AHandling() with { IsAsked = true, IsMine = false, MayPlan = false } }),
        ["signal-erased"] = PageResult.Of<SignalPage>(ASignal() with
        {
            Messages = [],
            Phone = null,
            State = "Afgesloten: wil geen contact",
            Actions = new SignalActions(MayPickUp: false, MayClose: false),
            Handling = HandlingModel.None with { Erased = true },
        }),
        ["signal-closed"] = PageResult.Of<SignalPage>(ASignal() with
        {
            Actions = new SignalActions(MayPickUp: false, MayClose: false),
            Handling = HandlingModel.None with { MayReopen = true, Nonce = "n1" },
        }),
        ["text-sender"] = PageResult.Of<TextSender>(AText()),
        ["text-sender-preview"] = PageResult.Of<TextSender>(AText() with
        {
            Typed = $"Wanneer zag je haar voor het laatst? {Script} {Arabic}",
            Preview = $"Welzijn Lochem: Wanneer zag je haar voor het laatst? {Script} {Arabic}",
            AsksCare = true,
            Later = "Het is nu nacht. De sms gaat om half 9 weg.",
        }),
        ["text-sender-error"] = PageResult.Of<TextSender>(AText() with { Error = "Schrijf eerst wat je wilt vragen of vertellen." }, 400),
        ["enter"] = PageResult.Of<EnterSignal>(AnEntry()),
        ["enter-errors"] = PageResult.Of<EnterSignal>(AnEntry() with
        {
            Errors = [new(EnterFields.Text, "Schrijf iets op, met hooguit 2000 tekens."), new(EnterFields.Phone, "Dit is geen telefoonnummer. Kijk het na, of laat het leeg.")],
        }, 400),
        ["enter-not-arrived"] = PageResult.Of<EnterSignal>(AnEntry() with { NotArrived = true, DangerAnswer = AnswerTo(Danger.Violence) }, 503),
        ["corrections"] = PageResult.Of<CorrectionList>(Corrections()),
        ["access-review"] = PageResult.Of<AccessReview>(AnAccessReview()),
        ["access-review-broken"] = PageResult.Of<AccessReview>(AnAccessReview() with
        {
            Chain = "Iemand heeft buiten Naober om iets veranderd in dit overzicht: een regel is weg bij regel 1204. Bel de beheerder van Naober.",
            IsBroken = true,
            Lines = [],
        }),
        ["corrections-none"] = PageResult.Of<CorrectionList>(Corrections() with { Lines = [] }),
        ["message"] = PageResult.Of<Message>(new MessageModel(
            Lochem, "Deze code kennen we niet", "Scan de code op de kaart nog een keer. Of bel ons.", "Naar de voorpagina", "/"), 404),
    };
}
