using Naober.Core.Shops;

namespace Naober.Functions.Web;

/// <summary>What a code on a card opens. Closed: these four cases are all there are.</summary>
public abstract record ShopLookup
{
    private ShopLookup()
    {
    }

    public sealed record Open(Shop Shop) : ShopLookup
    {
        /// <summary>As the pack has it, because the register cannot be read: enough to send a form, not to know what changed since.</summary>
        public bool OnlyFromPack { get; init; }
    }

    /// <summary>Revoked or replaced.</summary>
    public sealed record Revoked(Shop Shop) : ShopLookup;

    /// <summary>Nobody ever had it.</summary>
    public sealed record Unknown : ShopLookup;

    /// <summary>The register cannot be read, and the pack does not know it.</summary>
    public sealed record Away : ShopLookup;
}
