namespace Naober.Pages.Shops;

/// <summary>Every shop, and a form for one more.</summary>
/// <param name="NewId">The id of the shop to be; the same form sent twice is one shop.</param>
/// <param name="Errors">What is wrong with the form.</param>
public sealed record ShopListModel(
    Site Site,
    string Me,
    IReadOnlyList<ShopLine> Shops,
    IReadOnlyList<VillageOption> Villages,
    string NewId,
    ShopFacts New,
    IReadOnlyList<FieldError> Errors);

/// <summary>A shop in the list; everything in words.</summary>
/// <param name="Remarks">What is special, such as "training herhalen".</param>
public sealed record ShopLine(string Id, string Name, string Kind, string Village, string Training, IReadOnlyList<string> Remarks);

/// <summary>One shop, and what the coordinator may change.</summary>
/// <param name="Code">As it stands on the card now.</param>
/// <param name="Notice">What has just happened.</param>
/// <param name="Errors">What is wrong with the form that was sent.</param>
public sealed record ShopPageModel(
    Site Site,
    string Me,
    string Id,
    string Name,
    string Code,
    bool Revoked,
    bool HasPin,
    string Training,
    IReadOnlyList<VillageOption> Villages,
    ShopFacts Facts,
    IReadOnlyList<FieldError> Errors,
    string? Notice);

/// <summary>The facts of a shop as the browser sends them; every value is shown again as it came.</summary>
/// <param name="TrainedOn">As <c>yyyy-MM-dd</c>; empty: never.</param>
public sealed record ShopFacts(string Name, string Kind, string Village, string TrainedOn);

/// <summary>The poster on the counter. For residents, so it holds no code of the shop.</summary>
/// <param name="Address">As people type it, without https.</param>
/// <param name="Back">The page of the shop, for who prints it.</param>
public sealed record PosterModel(Site Site, string Village, string Address, QrCode Qr, string Back);

/// <summary>The card behind the counter.</summary>
/// <inheritdoc cref="PosterModel"/>
public sealed record StaffCardModel(Site Site, string ShopName, string Code, string Address, QrCode Qr, string Back);

/// <summary>A QR code as one path of squares.</summary>
/// <param name="Size">How many squares each side has, with the quiet edge.</param>
/// <param name="Path">The dark squares, in the language of SVG paths.</param>
public sealed record QrCode(int Size, string Path);

/// <summary>What became of a shop's signals, behind its PIN.</summary>
/// <param name="Counts">Null: the PIN is asked first.</param>
/// <param name="Error">What was wrong with the PIN.</param>
public sealed record ShopStandingModel(Site Site, string ShopName, string Target, IReadOnlyList<ShopCount>? Counts, string? Error);

/// <summary>The counts of a period, in words.</summary>
public sealed record ShopCount(string Period, string Given, string PickedUp);
