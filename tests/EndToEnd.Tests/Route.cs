using System.Text.RegularExpressions;

namespace Naober.EndToEnd.Tests;

/// <summary>Who may come in.</summary>
public enum Door
{
    /// <summary>Everybody; a post only from our own page.</summary>
    Public,

    /// <summary>Twilio, by its signature.</summary>
    Twilio,

    /// <summary>Every member of staff.</summary>
    Staff,

    /// <summary>Who may see that signal: of Almen, so Anna and not Dirk.</summary>
    Signal,
    Coordinator,
}

/// <summary>A way into Naober. What stands in braces is the id of such a thing, as in {signal}.</summary>
/// <param name="Function">As the host knows it.</param>
public sealed partial record Route(string Function, string Method, string Path, Door Door)
{
    private const string ForAMinute = "public, max-age=60";

    /// <summary>What a browser may keep of an answer that succeeds: nothing, unless it is the same for everybody.</summary>
    public string Kept { get; init; } = "no-store";

    /// <summary>Whether Teams may show it in a frame; nobody else ever may.</summary>
    public bool IsFramed { get; init; }

    /// <summary>Of what thing it takes the id; null: of none.</summary>
    public string? Takes => Braces().Match(Path) is { Success: true } found ? found.Groups[1].Value : null;

    public string PathOf(string id) => Braces().Replace(Path, id);

    /// <summary>All there are: a function that is not here fails the tests.</summary>
    public static IReadOnlyList<Route> All { get; } =
    [
        new("Home", "get", "/", Door.Public) { Kept = ForAMinute },
        new("VillageAgenda", "get", "/dorp/almen", Door.Public) { Kept = ForAMinute },
        new("AgendaFeed", "get", "/agenda/alle.ics", Door.Public) { Kept = ForAMinute },
        new("PrintVillage", "get", "/dorp/almen/poster", Door.Public) { Kept = ForAMinute },
        new("Asset", "get", "/assets/naober.css", Door.Public) { Kept = "public, max-age=31536000, immutable" },
        new("Explanation", "get", "/wat-is-een-signaal", Door.Public),
        new("Privacy", "get", "/privacy", Door.Public),
        new("ShopForm", "get", "/winkel/R4TN8W", Door.Public),
        new("ShopForm", "post", "/winkel/R4TN8W", Door.Public),
        new("ShopStanding", "get", "/winkel/R4TN8W/stand", Door.Public),
        new("ShopStanding", "post", "/winkel/R4TN8W/stand", Door.Public),
        new("ReportByLink", "get", "/bezoek/{link}", Door.Public),
        new("ReportByLink", "post", "/bezoek/{link}", Door.Public),
        new("ResidentForm", "get", "/signaal", Door.Public),
        new("ResidentForm", "post", "/signaal", Door.Public),
        new("StayForm", "get", "/blijven/almen", Door.Public),
        new("StayForm", "post", "/blijven/almen", Door.Public),
        new("TeamsTab", "get", "/teams/{signal}", Door.Public) { IsFramed = true }, // says nothing, and the same for every id
        new("ReceiveSms", "post", "/sms", Door.Twilio),
        new("WorkList", "get", "/werk", Door.Staff),
        new("EnterSignal", "get", "/werk/nieuw", Door.Staff),
        new("EnterSignal", "post", "/werk/nieuw", Door.Staff),
        new("ReplayStuck", "post", "/werk/vastgelopen/{stuck}", Door.Coordinator),
        new("ReadSignal", "get", "/werk/signaal/{signal}", Door.Signal),
        new("MoveSignal", "post", "/werk/signaal/{signal}", Door.Signal),
        new("RevealDetails", "post", "/werk/signaal/{signal}/gegevens", Door.Signal),
        new("TextSender", "get", "/werk/signaal/{signal}/sms", Door.Signal),
        new("TextSender", "post", "/werk/signaal/{signal}/sms", Door.Signal),
        new("ReadWithReason", "get", "/werk/inzage", Door.Staff),
        new("ReadWithReason", "post", "/werk/inzage", Door.Staff),
        new("RightsDesk", "get", "/beheer/privacy", Door.Coordinator),
        new("RightsDesk", "post", "/beheer/privacy", Door.Coordinator),
        new("AnswerRequest", "get", "/beheer/privacy/verzoek/{request}", Door.Coordinator),
        new("AnswerRequest", "post", "/beheer/privacy/verzoek/{request}", Door.Coordinator),
        new("PrintRequest", "get", "/beheer/privacy/verzoek/{request}/inzage", Door.Coordinator),
        new("PrintRequest", "get", "/beheer/privacy/verzoek/{request}/bewijs", Door.Coordinator),
        new("PrintRequest", "post", "/beheer/privacy/verzoek/{request}/inzage", Door.Coordinator),
        new("AccessReview", "get", "/beheer/inzage", Door.Coordinator),
        new("PeopleList", "get", "/beheer/mensen", Door.Coordinator),
        new("PeopleList", "post", "/beheer/mensen", Door.Coordinator),
        new("EditPerson", "get", "/beheer/mensen/anna", Door.Coordinator),
        new("EditPerson", "post", "/beheer/mensen/anna", Door.Coordinator),
        new("EditDuties", "get", "/beheer/dorpen", Door.Coordinator),
        new("EditDuties", "post", "/beheer/dorpen", Door.Coordinator),
        new("ReportVisit", "get", "/werk/bezoek/{visit}", Door.Coordinator),
        new("ReportVisit", "post", "/werk/bezoek/{visit}", Door.Coordinator),
        new("SetResidentHost", "post", "/beheer/rondgang/gastheer", Door.Coordinator),
        new("ApproveStories", "get", "/beheer/verhalen", Door.Coordinator),
        new("ApproveStories", "post", "/beheer/verhalen", Door.Coordinator),
        new("ManageTour", "get", "/beheer/rondgang", Door.Coordinator),
        new("ManageTour", "post", "/beheer/rondgang", Door.Coordinator),
        new("ChangeTour", "get", "/beheer/rondgang/wijzig", Door.Coordinator),
        new("ChangeTour", "post", "/beheer/rondgang/wijzig", Door.Coordinator),
        new("PublishTour", "get", "/beheer/rondgang/bekendmaken", Door.Coordinator),
        new("PublishTour", "post", "/beheer/rondgang/bekendmaken", Door.Coordinator),
        new("BalanceTour", "get", "/beheer/rondgang/dorpen", Door.Coordinator),
        new("BalanceTour", "post", "/beheer/rondgang/dorpen", Door.Coordinator),
        new("AgreeVillage", "get", "/beheer/rondgang/dorp/almen", Door.Coordinator),
        new("AgreeVillage", "post", "/beheer/rondgang/dorp/almen", Door.Coordinator),
        new("Manage", "get", "/beheer", Door.Coordinator),
        new("Corrections", "get", "/beheer/verbeteringen", Door.Coordinator),
        new("TrialMessage", "get", "/beheer/proef", Door.Coordinator),
        new("TrialMessage", "post", "/beheer/proef", Door.Coordinator),
        new("ShopList", "get", "/beheer/winkels", Door.Coordinator),
        new("ShopList", "post", "/beheer/winkels", Door.Coordinator),
        new("EditShop", "get", "/beheer/winkels/R4TN8W", Door.Coordinator),
        new("EditShop", "post", "/beheer/winkels/R4TN8W", Door.Coordinator),
        new("EditVillage", "get", "/beheer/dorp/almen", Door.Coordinator),
        new("EditVillage", "post", "/beheer/dorp/almen", Door.Coordinator),
        new("PrintCard", "get", "/beheer/winkels/R4TN8W/kaart", Door.Coordinator),
    ];

    [GeneratedRegex("{([a-z]+)}")]
    private static partial Regex Braces();
}
