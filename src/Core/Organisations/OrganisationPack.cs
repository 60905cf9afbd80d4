namespace Naober.Core.Organisations;

/// <summary>What an organisation writes down about itself in <c>organisation.json</c>, before anybody checked it.</summary>
public sealed record OrganisationPack
{
    public string? Id { get; init; }

    public string? Name { get; init; }

    /// <summary>For text messages; without it the name.</summary>
    public string? ShortName { get; init; }

    /// <summary>"je" or "u".</summary>
    public string? Address { get; init; }

    /// <summary>Such as "Europe/Amsterdam", which it is when nothing is said.</summary>
    public string? TimeZone { get; init; }

    /// <summary>By Dutch weekday: "9.00-12.30, 13.00-17.00".</summary>
    public IReadOnlyDictionary<string, string> OpeningHours { get; init; } = new Dictionary<string, string>();

    /// <summary>Whether 5 May is a day off: "nooit", "lustrum" or "elk jaar".</summary>
    public string? LiberationDay { get; init; }

    /// <summary>Days such as "2026-12-24" on which the office is closed besides the public holidays.</summary>
    public IReadOnlyList<string> ClosedDays { get; init; } = [];

    /// <summary>Whether somebody is there at night and in the weekend for what is acute; not when left out.</summary>
    public bool OnCall { get; init; }

    /// <summary>Whether absences are read from the automatic replies of the staff's mailboxes; not when left out.</summary>
    public bool AbsencesFromOutlook { get; init; }

    /// <summary>How long a signal may wait; what is left out is as usual.</summary>
    public PackTerms? Terms { get; init; }

    /// <summary>How long what is kept; what is left out is as usual.</summary>
    public PackRetention? Retention { get; init; }

    public IReadOnlyList<PackSignOff> SignOffs { get; init; } = [];

    public string? Phone { get; init; }

    public string? SmsNumber { get; init; }

    public IReadOnlyList<PackPerson> People { get; init; } = [];

    public string? Coordinator { get; init; }

    public PackSafety? Safety { get; init; }

    /// <summary>Who oversees privacy; may be left out.</summary>
    public string? PrivacyOfficer { get; init; }

    /// <summary>May be left out.</summary>
    public IReadOnlyList<PackTeam>? Teams { get; init; }

    /// <summary>Village id to person id.</summary>
    public IReadOnlyDictionary<string, string> ContactPersons { get; init; } = new Dictionary<string, string>();

    public IReadOnlyList<PackShop> Shops { get; init; } = [];

    /// <summary>After how many months the people of a shop are trained again; 12 when left out.</summary>
    public int? RefresherMonths { get; init; }

    /// <summary>The travelling meeting point; null: there is none.</summary>
    public PackTour? Tour { get; init; }
}

/// <param name="EntraId">The object id of their account.</param>
/// <param name="Themes">What they are good at, as the word lists name themes: "geldzorgen".</param>
/// <param name="Hours">By Dutch weekday; as the office is open when left out.</param>
public sealed record PackPerson(
    string? Id,
    string? Name,
    string? EntraId,
    string? WorkPhone,
    string? Deputy,
    string? Email = null,
    IReadOnlyList<string>? Themes = null,
    IReadOnlyDictionary<string, string>? Hours = null,
    bool NameInTexts = false,
    bool ShowName = false);

/// <param name="Themes">As the word lists name them.</param>
/// <param name="Members">Person ids.</param>
/// <param name="Villages">Village ids; everywhere when left out.</param>
public sealed record PackTeam(
    string? Id, string? Name, IReadOnlyList<string>? Themes, IReadOnlyList<string>? Members, IReadOnlyList<string>? Villages = null);

public sealed record PackSafety(string? Officer, string? DeputyOfficer, string? DutyManager);

/// <summary>Each as "2, 4, 6 uur": until the reminder, until the deputy, until the coordinator.</summary>
/// <param name="Safety">As "10, 20 minuten": until the deputy officer, until the duty manager.</param>
public sealed record PackTerms(string? Acute, string? Urgent, string? Normal, string? Safety, string? FollowUp = null);

/// <summary>Each as in <see cref="Privacy.Retention"/>.</summary>
public sealed record PackRetention(
    int? TextDaysAfterClosing = null, int? TextMonths = null, int? SignalMonths = null, int? QuestionDays = null, int? LogMonths = null, int? OptInMonths = null,
    int? RequestMonths = null);

/// <param name="Text">As <c>config/texts</c> names it.</param>
/// <param name="By">As <see cref="Texts.SignOffReader.NameOf"/> says.</param>
/// <param name="Mark">Beside the text in <c>docs/safety-texts.md</c>.</param>
public sealed record PackSignOff(string? Text, string? Language, string? By, string? Who, string? Date, string? Mark);

public sealed record PackShop(string? Code, string? Name, string? Kind, string? Village);

/// <summary>What stands in <c>villages.json</c>.</summary>
public sealed record VillagesPack
{
    public IReadOnlyList<PackVillage> Villages { get; init; } = [];
}

public sealed record PackVillage(
    string? Id, string? Name, IReadOnlyList<string>? Aliases, IReadOnlyList<string>? Postcodes, int Inhabitants)
{
    public double? Lat { get; init; }

    public double? Lon { get; init; }

    /// <summary>Where the meeting point can stand.</summary>
    public IReadOnlyList<PackVenue> Venues { get => field ?? []; init; }

    /// <summary>The id of the village whose visits the people go to.</summary>
    public string? TogetherWith { get; init; }

    /// <summary>What there is every week already.</summary>
    public IReadOnlyList<PackActivity> Activities { get => field ?? []; init; }

    public IReadOnlyList<PackMeetingPlace> MeetingPlaces { get => field ?? []; init; }

    /// <summary>Days on which the village does not want us: kermis.</summary>
    public IReadOnlyList<PackClosure> Closed { get => field ?? []; init; }
}
