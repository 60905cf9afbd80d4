using System.Collections.Frozen;

namespace Naober.Core.Texts;

/// <summary>What the texts are called in the files that people read, and what is known of each.</summary>
public static class TextIds
{
    private static readonly FrozenDictionary<TextId, string> Names = new Dictionary<TextId, string>
    {
        [TextId.Suicide] = "zelfdoding",
        [TextId.SuicideSelf] = "zelfdoding-zelf",
        [TextId.HelpLines] = "hulplijnen",
        [TextId.NotSeen] = "niet-gezien",
        [TextId.Scam] = "oplichting",
        [TextId.ScamSelf] = "oplichting-zelf",
        [TextId.CallNow] = "direct-112",
        [TextId.SuicideClosed] = "zelfdoding-gesloten",
        [TextId.SuicideSelfClosed] = "zelfdoding-zelf-gesloten",
        [TextId.NotSeenClosed] = "niet-gezien-gesloten",
        [TextId.ScamClosed] = "oplichting-gesloten",
        [TextId.ScamSelfClosed] = "oplichting-zelf-gesloten",
        [TextId.CallNowClosed] = "direct-112-gesloten",
        [TextId.SuicideWatched] = "zelfdoding-binnen",
        [TextId.SuicideSelfWatched] = "zelfdoding-zelf-binnen",
        [TextId.NotSeenWatched] = "niet-gezien-binnen",
        [TextId.ScamWatched] = "oplichting-binnen",
        [TextId.ScamSelfWatched] = "oplichting-zelf-binnen",
        [TextId.CallNowWatched] = "direct-112-binnen",
        [TextId.Urgent] = "spoed",
        [TextId.UrgentClosed] = "spoed-gesloten",
        [TextId.Received] = "ontvangen",
        [TextId.ReceivedClosed] = "ontvangen-gesloten",
        [TextId.ReceivedSelf] = "ontvangen-zelf",
        [TextId.ReceivedSelfClosed] = "ontvangen-zelf-gesloten",
        [TextId.Form] = "formulier",
        [TextId.FormClosed] = "formulier-gesloten",
        [TextId.AskVillage] = "vraag-dorp",
        [TextId.OfferVillage] = "noem-dorp",
        [TextId.VillageTold] = "dorp-bekend",
        [TextId.VillageUnknown] = "dorp-onbekend",
        [TextId.Added] = "erbij",
        [TextId.Stopped] = "afgemeld",
        [TextId.Started] = "aangemeld",
        [TextId.Help] = "hulp",
        [TextId.WhereAndWhen] = "waar-wanneer",
        [TextId.Thanks] = "bedankt",
        [TextId.Empty] = "leeg",
        [TextId.Complaint] = "klacht",
        [TextId.PickedUp] = "opgepakt",
        [TextId.PickedUpBy] = "opgepakt-door",
        [TextId.Closed] = "afgesloten",
        [TextId.ClosedRead] = "afgesloten-gelezen",
        [TextId.ClosedSelf] = "afgesloten-zelf",
        [TextId.NextVisit] = "volgend-bezoek",
        [TextId.NoVisit] = "geen-bezoek",
        [TextId.NextVisits] = "volgende-bezoeken",
        [TextId.RemindersOn] = "herinnering-aan",
        [TextId.RemindersOff] = "herinnering-af",
        [TextId.VisitReminder] = "bezoek-herinnering",
        [TextId.VisitMoved] = "bezoek-verplaatst",
        [TextId.VisitCancelled] = "bezoek-afgelast",
        [TextId.AskToStay] = "blijven-vraag",
        [TextId.StayCounted] = "blijven-geteld",
        [TextId.StayWhere] = "blijven-dorp",
        [TextId.StayNotAsked] = "blijven-dicht",
    }.ToFrozenDictionary();

    private static readonly FrozenDictionary<string, TextId> Ids = Names.ToFrozenDictionary(n => n.Value, n => n.Key);

    public static IReadOnlyList<TextId> All { get; } = Enum.GetValues<TextId>();

    public static string NameOf(TextId id) => Names[id];

    public static bool TryParse(string name, out TextId id) => Ids.TryGetValue(name, out id);

    /// <summary>True of what is said in danger or urgency: such a text needs the approval of others before going live.</summary>
    public static bool IsSafety(TextId id) => id <= TextId.UrgentClosed;

    /// <summary>The text that says the same to somebody else or at any hour, for a language that does not have this one; otherwise the text itself.</summary>
    public static TextId GeneralOf(TextId id) => id switch
    {
        TextId.SuicideSelf or TextId.SuicideClosed or TextId.SuicideSelfClosed or TextId.SuicideWatched or TextId.SuicideSelfWatched => TextId.Suicide,
        TextId.NotSeenClosed or TextId.NotSeenWatched => TextId.NotSeen,
        TextId.ScamSelf or TextId.ScamClosed or TextId.ScamSelfClosed or TextId.ScamWatched or TextId.ScamSelfWatched => TextId.Scam,
        TextId.CallNowClosed or TextId.CallNowWatched => TextId.CallNow,
        TextId.ReceivedSelf => TextId.Received,
        TextId.ReceivedSelfClosed => TextId.ReceivedClosed,
        TextId.PickedUpBy => TextId.PickedUp,
        TextId.ClosedSelf => TextId.Closed,
        _ => id,
    };
}
