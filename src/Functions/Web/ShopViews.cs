using Naober.Core.Organisations;
using Naober.Core.Shops;
using Naober.Core.Texts;
using Naober.Functions.Settings;
using Naober.Pages;
using Naober.Pages.Shops;

namespace Naober.Functions.Web;

/// <summary>Puts shops into the words of the coordinator's pages and of what is printed for them.</summary>
public sealed class ShopViews(StaffGate gate, Organisation organisation, PublicAddress address, TimeProvider clock, TimeZoneInfo zone)
{
    private VillageOption[] Villages { get; } = [.. organisation.Villages.Values.Select(v => new VillageOption(v.Id.Value, v.Name))];

    /// <summary>The date as people in the Netherlands have it now.</summary>
    public DateOnly Today => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(clock.GetUtcNow(), zone).DateTime);

    /// <summary>The coordinator's front page: the red things, and the way to the rest.</summary>
    /// <param name="unapproved">Safety texts that nobody has signed off yet.</param>
    /// <param name="stuck">How many messages are stuck.</param>
    public ManageModel Home(Person me, IReadOnlyCollection<UnapprovedText> unapproved, int stuck, IReadOnlyCollection<Shop> shops) => new(
        gate.Site,
        me.Name,
        [
            .. unapproved.GroupBy(text => text.Language).Select(texts => new Alert(
                $"Teksten bij gevaar in {Labels.OfLanguage(texts.Key)}: {texts.Count()} zijn nog niet goedgekeurd. "
                    + (texts.First().IsSentAllTheSame ? "We sturen ze toch." : "We sturen daarom Nederlands en Engels."),
                LinkText: null,
                Href: null)),
            .. stuck > 0 ? [new Alert(stuck == 1 ? "Er is 1 bericht vastgelopen." : $"Er zijn {stuck} berichten vastgelopen.", "Bekijk en probeer opnieuw", "/werk")] : (Alert[])[],
            .. shops.Where(RefresherDue).Select(s => new Alert($"De training van {s.Name} is te lang geleden.", $"Naar {s.Name}", PageOf(s))),
        ],
        shops.Count,
        shops.Count(s => s is { TrainedOn: null, Revoked: false }));

    /// <param name="newId">The id of the shop to be.</param>
    public ShopListModel List(Person me, IEnumerable<Shop> shops, ShopId newId, ShopFacts facts, IReadOnlyList<FieldError> errors) => new(
        gate.Site,
        me.Name,
        [
            .. shops.Select(s => new ShopLine(
                s.Id.Value,
                s.Name,
                s.Kind,
                VillageOf(s),
                TrainingOf(s),
                [.. s.Revoked ? ["Code werkt niet meer"] : (string[])[], .. RefresherDue(s) ? ["Training herhalen"] : (string[])[]])),
        ],
        Villages,
        newId.Value,
        facts,
        errors);

    /// <param name="edit">What was sent and has to be mended; null: nothing was sent.</param>
    /// <param name="done">What has just been done, as the address of the page says.</param>
    public ShopPageModel Page(Person me, Shop shop, ShopEdit? edit = null, string? done = null) => new(
        gate.Site,
        me.Name,
        shop.Id.Value,
        shop.Name,
        shop.Code.Value,
        shop.Revoked,
        shop.Pin is not null,
        TrainingOf(shop),
        Villages,
        edit is { Action: ManageFields.Facts } ? edit.Facts : ShopEdit.FactsOf(shop),
        edit?.Errors ?? [],
        NoticeOf(shop, done));

    public PosterModel Poster(Shop shop)
    {
        var target = address.ResidentForm(shop.Village);
        return new PosterModel(gate.Site, VillageOf(shop), Short(target), QrCodes.Of(target), PageOf(shop));
    }

    public StaffCardModel Card(Shop shop)
    {
        var target = address.ShopForm(shop.Code);
        return new StaffCardModel(gate.Site, shop.Name, shop.Code.Value, Short(target), QrCodes.Of(target), PageOf(shop));
    }

    /// <summary>The page that asks for the PIN.</summary>
    /// <param name="error">Why the last try failed.</param>
    public ShopStandingModel AskPin(Shop shop, string? error = null) =>
        new(gate.Site, shop.Name, $"/winkel/{shop.Code}/stand", Counts: null, error);

    public ShopStandingModel Standing(Shop shop, IReadOnlyCollection<ShopSignal> signals, DateTimeOffset now)
    {
        var (year, days) = (ShopTally.OfYear(signals, now, zone), ShopTally.OfDays(signals, now));
        return AskPin(shop) with
        {
            Counts =
            [
                new($"De laatste {ShopTally.Days} dagen", days.Given, days.PickedUp),
                new($"In {Today.Year}", year.Given, year.PickedUp),
            ],
        };
    }

    private static string PageOf(Shop shop) => $"/beheer/winkels/{shop.Id}";

    // As people type it: a browser adds the rest.
    private static string Short(Uri address) => address.Authority + address.PathAndQuery;

    private static string? NoticeOf(Shop shop, string? done) => done switch
    {
        "erbij" => "De winkel staat erbij. Print nu het kaartje.",
        ManageFields.Facts => "De gegevens zijn bewaard.",
        ManageFields.NewCode when !shop.Revoked => "Er is een nieuwe code. Print een nieuw kaartje en haal het oude op.",
        ManageFields.Revoke when shop.Revoked => "De code werkt niet meer. Haal het kaartje op.",
        ManageFields.SetPin when shop.Pin is not null => "De pincode is bewaard. Geef hem zelf aan de winkel.",
        _ => null,
    };

    private bool RefresherDue(Shop shop) => shop.RefresherDue(Today, organisation.RefresherMonths);

    private string VillageOf(Shop shop) => organisation.Villages.TryGetValue(shop.Village, out var village) ? village.Name : shop.Village.Value;

    private static string TrainingOf(Shop shop) =>
        shop.TrainedOn is { } date ? $"Training op {DutchTime.Date(date)}" : "Nog geen training";
}
