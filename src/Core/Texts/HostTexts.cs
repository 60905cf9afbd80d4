using Naober.Core.Organisations;
using Naober.Core.Tour;

namespace Naober.Core.Texts;

/// <summary>
/// What a resident who is the host of a visit reads by text message. Says neither je nor u, so it suits every organisation, and nothing that was told to
/// us.
/// </summary>
public sealed class HostTexts(Organisation organisation)
{
    /// <summary>The day before.</summary>
    public string Soon(PlannedStop stop) => $"{organisation.Name}: tot ziens in {When(stop)}{Place(stop)}. Lukt het niet? Bel {organisation.Phone}.";

    public string Changed(PlannedStop stop) => stop.Stands
        ? $"{organisation.Name}: verplaatst! Nu in {When(stop)}{Place(stop)}. Lukt het niet? Bel {organisation.Phone}."
        : $"{organisation.Name}: het bezoek in {When(stop)} gaat niet door. Bel {organisation.Phone} bij vragen.";

    /// <summary>Afterwards, with a link that works once.</summary>
    public string Over(PlannedStop stop, Uri link) => $"{organisation.Name}: hoe ging het in {VillageOf(stop)}? Vertel het in 2 minuten: {link}";

    private string When(PlannedStop stop) => $"{VillageOf(stop)}, {DutchTime.Day(stop.Stop.Date)} van {DutchTime.Between(stop.Stop.Start, stop.Stop.End)}";

    private string Place(PlannedStop stop) => organisation.Tour.FindVenue(stop.Stop) is { } venue ? $", {venue.Name}" : "";

    private string VillageOf(PlannedStop stop) =>
        organisation.Villages.TryGetValue(stop.Stop.Village, out var known) ? known.Name : stop.Stop.Village.Value;
}
