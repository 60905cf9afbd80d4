namespace Naober.Pages.People;

/// <summary>The fields of the pages on which the coordinator says who works here and who does what. A field's name is also the id of its control.</summary>
public static class PeopleFields
{
    /// <summary>Which form was sent, one of those that follow.</summary>
    public const string Action = "actie";
    public const string Facts = "gegevens";
    public const string Away = "afwezig";
    public const string Back = "aanwezig";
    public const string Leave = "vertrokken";
    public const string Villages = "dorpen";
    public const string Duties = "taken";
    public const string Team = "team";
    public const string EndTeam = "team-weg";

    public const string Name = "naam";
    public const string EntraId = "entra";
    public const string Phone = "werktelefoon";
    public const string Mail = "mail";

    /// <summary>There when they agreed that senders read their first name.</summary>
    public const string NameInTexts = "voornaam";

    /// <summary>There when they agreed that everybody reads their name.</summary>
    public const string ShowName = "naam-op-pagina";

    public const string Deputy = "vervanger";
    public const string Themes = "onderwerp";

    /// <summary>The first and the last day of an absence.</summary>
    public const string From = "van";
    public const string Until = "tot";

    public const string Coordinator = "coordinator";
    public const string Officer = "functionaris";
    public const string DeputyOfficer = "functionaris-vervanger";
    public const string DutyManager = "manager";
    public const string PrivacyOfficer = "privacy";

    public const string TeamId = "team-id";
    public const string Members = "lid";
    public const string TeamVillages = "gebied";

    /// <summary>As many characters as a name may have.</summary>
    public const int NameLength = 60;

    public static IReadOnlyList<string> Days { get; } = ["maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag"];

    /// <summary>What a select showed when its page was made.</summary>
    public static string BeforeOf(string field) => $"was-{field}";

    /// <summary>The select of a village's contact person.</summary>
    public static string VillageField(string village) => $"dorp-{village}";
}
