namespace Naober.Pages.Planning;

/// <summary>The fields of the coordinator's forms about the tour. A field's name is also the id of its control, but where a page has it twice.</summary>
public static class PlanFields
{
    public const string Page = "/beheer/rondgang";

    /// <summary>The revision of the plan that the page showed: an old page changes nothing.</summary>
    public const string Revision = "versie";
    public const string Stop = "bezoek";
    public const string Action = "actie";

    public const string Move = "verplaats";
    public const string Swap = "ruil";
    public const string Cancel = "vervalt";
    public const string Add = "erbij";
    public const string Details = "gegevens";

    /// <summary>The preview was read, and this is to be done.</summary>
    public const string Accept = "akkoord";
    public const string Date = "datum";
    public const string Time = "tijd";
    public const string Place = "plek";
    public const string Van = "bus";
    public const string With = "met";
    public const string Reason = "reden";
    public const string Host = "gastheer";
    public const string Theme = "onderwerp";

    /// <summary>A resident as the host.</summary>
    public const string Name = "naam";
    public const string Phone = "telefoon";
    public const string ConsentOn = "akkoord-op";
    public const string SetResident = $"{Page}/gastheer";
    public const string Last = "tot";

    public const string Close = "dicht";
    public const string Open = "open";

    public const string Priority = "voorrang";
    public const string Factor = "factor";
    public const string Series = "reeks";
    public const string Weeks = "weken";
    public const string First = "vanaf";
    public const string SeriesLast = "laatste";
    public const string DecideOn = "besluitdag";
    public const string Remark = "gehoord";
    public const string Kind = "soort";
    public const string Count = "aantal";
    public const string Text = "tekst";
    public const string Decision = "besluit";
    public const string Outcome = "verder";
    public const string How = "afspraak";

    /// <summary>How the agreement with a village stood when the page was made.</summary>
    public const string Version = "stand";
}
