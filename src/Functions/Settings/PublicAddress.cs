using Microsoft.Extensions.Configuration;
using Naober.Core.Shops;
using Naober.Core.Signals;
using Naober.Core.Tour;
using Naober.Core.Villages;

namespace Naober.Functions.Settings;

/// <summary>
/// Where the world reaches us, as configured (<c>Public__BaseUrl</c>) and as Twilio signs it. Never taken from a request: behind the
/// host its scheme and name are not ours.
/// </summary>
public sealed record PublicAddress(Uri BaseUrl)
{
    /// <summary>Scheme, host and port, as a browser's Origin header has them.</summary>
    public string Origin => BaseUrl.GetLeftPart(UriPartial.Authority);

    /// <exception cref="InvalidOperationException">The setting is missing or no address.</exception>
    public static PublicAddress From(IConfiguration configuration) => new(configuration.Address("Public:BaseUrl"));

    /// <summary>Where a member of staff reads the signal, behind sign-in.</summary>
    public Uri SignalPage(SignalId signal) => new($"{Origin}/werk/signaal/{signal}");

    /// <summary>The list of a member of staff.</summary>
    public Uri WorkList => new($"{Origin}/werk");

    /// <summary>Where the host tells how a visit went, behind sign-in.</summary>
    public Uri ReportPage(StopId visit) => new($"{Origin}/werk/bezoek/{visit}");

    /// <summary>Where a resident tells how a visit went, by a link of their own.</summary>
    public Uri ReportLink(string token) => new($"{Origin}/bezoek/{token}");

    /// <summary>What Teams shows in its tab; says nothing about the signal.</summary>
    public Uri TeamsTab(SignalId signal) => new($"{Origin}/teams/{signal}");

    /// <summary>Where the people of a shop pass on what they notice.</summary>
    public Uri ShopForm(ShopCode code) => new($"{Origin}/winkel/{code}");

    /// <summary>Where a village reads when the meeting point comes.</summary>
    public Uri VillagePage(VillageId village) => new($"{Origin}/dorp/{Uri.EscapeDataString(village.Value)}");

    /// <summary>Where residents of a village say whether the visits must go on.</summary>
    public Uri StayPage(VillageId village) => new($"{Origin}/blijven/{Uri.EscapeDataString(village.Value)}");

    /// <summary>The calendar of a village, by its id, or of all.</summary>
    public Uri Calendar(string name) => new($"{Origin}/agenda/{Uri.EscapeDataString(name)}.ics");

    /// <summary>Where residents of a village do; says nothing about where they got it.</summary>
    public Uri ResidentForm(VillageId village) => new($"{Origin}/signaal?dorp={Uri.EscapeDataString(village.Value)}");
}
