namespace Naober.Pages.Visits;

/// <summary>The fields of what a host tells of a visit, and of what the coordinator does with the stories. A field's name is also the id of its control.</summary>
public static class VisitFields
{
    public const string Stories = "/beheer/verhalen";

    /// <summary>Whether it took place: <see cref="FormFields.Yes"/> or <see cref="FormFields.No"/>.</summary>
    public const string TookPlace = "geweest";
    public const string WhyNot = "reden";
    public const string Came = "aantal";
    public const string Story = "verhaal";

    /// <summary>Who told the story agreed that it is told on.</summary>
    public const string MayTell = "vertellen";

    /// <summary>How many things that people said fit in one form.</summary>
    public const int MostHeard = 3;

    public const int HeardLength = 500;

    public const string Idea = "idee";

    public const string Action = "actie";
    public const string Approve = "goed";
    public const string Remove = "weg";
    public const string Visit = "bezoek";
    public const string Version = "stand";

    /// <param name="number">From 0.</param>
    public static string Heard(int number) => $"gehoord-{number}";

    /// <summary>The control of a story, where a page has several.</summary>
    public static string StoryOf(int number) => $"{Story}-{number}";

    /// <summary>What it is: somebody must look at it, or an idea.</summary>
    public static string Kind(int number) => $"soort-{number}";
}
