using Naober.Core.Tour;
using Naober.Pages.Languages;
using Naober.Pages.Shops;

namespace Naober.Pages.Tour;

/// <summary>What every page about the meeting point has.</summary>
/// <param name="Van">What people call it, as it stands in a sentence: "de Naoberbus".</param>
/// <param name="Language">One of <see cref="AgendaWords.Languages"/>.</param>
public sealed record TourFrame(Site Site, string Van, Language Language)
{
    public AgendaWords Words => AgendaWords.In(Language);

    /// <summary>A text with the van's name in it.</summary>
    public string Say(string text, params ReadOnlySpan<(string Hole, string Value)> values) => AgendaWords.Fill(AgendaWords.Fill(text, values), ("van", Van));
}

/// <summary>A stop as a visitor reads it.</summary>
/// <param name="Venue">With its article: "het dorpshuis".</param>
/// <param name="VenueBefore">Where people were told it would be, before it moved.</param>
public sealed record AgendaStop(PlannedStop Planned, string Village, string Venue, bool StepFree, IReadOnlyList<string> Facts, string VenueBefore)
{
    /// <summary>What people were told before it moved. Null: it did not, or it does not go on at all.</summary>
    public Stop? MovedFrom => Planned.Stop.State is StopState.Cancelled or StopState.Missed ? null : Planned.Before;
}

/// <summary>A village with its next date.</summary>
/// <param name="Next">Null: there is none yet.</param>
public sealed record VillageDate(string Id, string Name, Stop? Next);

/// <summary>The map, and where on it the next stops are.</summary>
/// <param name="Coming">The ids of the villages that have a date.</param>
/// <param name="First">The id of the village where the next stop is.</param>
public sealed record MapModel(VillageMap Map, IReadOnlySet<string> Coming, string? First);

/// <param name="Subscribe">An address that calendar programs know how to follow.</param>
/// <param name="Download">The same calendar as a file.</param>
public sealed record CalendarLinks(string Subscribe, string Download);

/// <summary>The public front page.</summary>
/// <param name="Agenda">Null: this organisation has no meeting point that travels.</param>
public sealed record HomePageModel(TourFrame Frame, AgendaModel? Agenda);

/// <param name="Stops">Null: nobody knows now, for storage does not answer.</param>
/// <param name="More">Whether there are more stops than these.</param>
public sealed record AgendaModel(
    IReadOnlyList<AgendaStop>? Stops, bool More, IReadOnlyList<VillageDate> Villages, MapModel? Map, CalendarLinks Calendar);

/// <summary>The page of a village.</summary>
/// <param name="Together">The name of the village whose stops the people go to; null: it has its own.</param>
/// <param name="Stops">Null: nobody knows now.</param>
/// <param name="Contact">The name of the contact person, who agreed to stand here; null: who did not.</param>
/// <param name="Lines">What was heard and done, as the coordinator approved it.</param>
/// <param name="EventData">The stops for search engines, as JSON-LD in which nothing ends the element; null without stops.</param>
public sealed record VillagePageModel(
    TourFrame Frame,
    string Id,
    string Name,
    string? Together,
    IReadOnlyList<AgendaStop>? Stops,
    IReadOnlyList<MeetingPlace> Places,
    IReadOnlyList<Activity> Activities,
    string? Contact,
    HeardAndDone? Lines,
    CalendarLinks Calendar,
    string? EventData)
{
    /// <summary>What was decided last with the village about the visits, in Dutch. Null: nothing yet.</summary>
    public string? Decided { get; init; }

    /// <summary>What was told at visits and may be told on, in Dutch.</summary>
    public IReadOnlyList<string> Stories { get; init; } = [];
}

/// <summary>"Dit hoorden we, dit deden we."</summary>
public sealed record HeardAndDone(string Heard, string Did);

/// <summary>What is printed of a village: the poster, or the card that somebody gives to a neighbour.</summary>
/// <param name="Stops">The next that go on, at most as many as fit.</param>
/// <param name="Address">As people type it, without https.</param>
public sealed record VillagePrintModel(TourFrame Frame, string Id, string Name, IReadOnlyList<AgendaStop> Stops, string Address, QrCode Qr);
