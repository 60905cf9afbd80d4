using Naober.Core.Villages;

namespace Naober.Core.Shops;

/// <summary>A shop that has a card behind the counter. Anybody who has the code may send a worry, trained or not.</summary>
/// <param name="Kind">What it is in a word, such as "bakker".</param>
public sealed record Shop(ShopId Id, ShopCode Code, string Name, string Kind, VillageId Village)
{
    /// <summary>As many characters as a name or a kind may have.</summary>
    public const int NameLength = 60;

    /// <summary>When the people of the shop were last trained. Null: never.</summary>
    public DateOnly? TrainedOn { get; init; }

    /// <summary>Null: nobody can see what became of the shop's signals.</summary>
    public PinHash? Pin { get; init; }

    /// <summary>The code opens nothing any more: it was revoked, or another one came in its place.</summary>
    public bool Revoked { get; init; }

    /// <summary>Whether the people of the shop must be trained again. Who never was is asked, not reminded.</summary>
    /// <param name="months">The organisation's term.</param>
    public bool RefresherDue(DateOnly today, int months) => !Revoked && TrainedOn is { } trained && trained.AddMonths(months) <= today;

    /// <summary>The shop with another code; the old one stops working, also where it was revoked before.</summary>
    public Shop WithCode(ShopCode code) => this with { Code = code, Revoked = false };
}
