using Naober.Core.Shops;
using Naober.Core.Villages;

namespace Naober.Core.Tests.Shops;

public sealed class ShopTests
{
    private static readonly DateOnly Trained = new(2025, 11, 23);

    [Fact]
    public void A_code_has_six_characters_that_nobody_mistakes_for_others()
    {
        var made = Enumerable.Range(0, 100).Select(n => ShopCode.Make(below => n % below).Value).ToList();

        Assert.All(made, code => Assert.Equal(6, code.Length));
        Assert.Empty(made.SelectMany(c => c).Intersect("0O1IL2Z5S8BUVAEaeiou"));
        Assert.Equal(21, made.SelectMany(c => c).Distinct().Count());
    }

    [Fact]
    public void The_same_chance_makes_the_same_code() => Assert.Equal(ShopCode.Make(_ => 4), ShopCode.Make(_ => 4));

    [Theory]
    [InlineData("k7m3qx", "K7M3QX")]
    [InlineData("ABC", "ABC")]
    [InlineData("", null)]
    [InlineData("A/B", null)]
    [InlineData("../../x", null)]
    [InlineData("ABCDEFGHJKMNP", null)]
    [InlineData("КОД", null)]
    public void A_code_is_read_as_people_type_it(string typed, string? code) =>
        Assert.Equal(code, ShopCode.TryParse(typed, out var read) ? read.Value : null);

    [Fact]
    public void A_shop_of_the_pack_has_one_id_wherever_it_is_read()
    {
        Assert.Equal(ShopId.FromPack(Code("K7M3QX")), ShopId.FromPack(Code("k7m3qx")));
        Assert.NotEqual(ShopId.FromPack(Code("K7M3QX")), ShopId.FromPack(Code("R4TN8W")));
        Assert.True(ShopId.TryParse(ShopId.FromPack(Code("K7M3QX")).Value, out _));
    }

    [Theory]
    [InlineData(2026, 11, 22, false)]
    [InlineData(2026, 11, 23, true)] // to the day
    [InlineData(2027, 1, 1, true)]
    public void The_refresher_is_due_after_the_term(int year, int month, int day, bool due) =>
        Assert.Equal(due, (AShop() with { TrainedOn = Trained }).RefresherDue(new DateOnly(year, month, day), months: 12));

    [Fact]
    public void Who_was_never_trained_or_has_no_card_is_not_reminded()
    {
        Assert.False(AShop().RefresherDue(new DateOnly(2030, 1, 1), months: 12));
        Assert.False((AShop() with { TrainedOn = Trained, Revoked = true }).RefresherDue(new DateOnly(2030, 1, 1), months: 12));
    }

    [Fact]
    public void Another_code_makes_a_revoked_shop_work_again()
    {
        var shop = (AShop() with { Revoked = true }).WithCode(Code("R4TN8W"));

        Assert.Equal((Code("R4TN8W"), false), (shop.Code, shop.Revoked));
    }

    [Theory]
    [InlineData("1234", true)]
    [InlineData("123456", true)]
    [InlineData("123", false)]
    [InlineData("1234567", false)]
    [InlineData("12a4", false)]
    [InlineData("", false)]
    [InlineData("١٢٣٤", false)] // digits, and not ours
    public void A_pin_is_four_to_six_digits(string pin, bool good) => Assert.Equal(good, PinHash.IsPin(pin));

    [Fact]
    public void A_pin_is_known_again_from_what_is_kept_and_no_other_is()
    {
        var kept = PinHash.Parse(PinHash.Of("4711", [1, 2, 3], rounds: 10).ToString());

        Assert.True(kept.Matches("4711"));
        Assert.False(kept.Matches("4712"));
        Assert.False(kept.Matches(""));
        Assert.NotEqual(PinHash.Of("4711", [9], rounds: 10), kept);
    }

    [Fact]
    public void Hashing_a_pin_is_slow_on_purpose() =>
        Assert.StartsWith("600000$", PinHash.Of("4711", new byte[PinHash.SaltLength]).ToString(), StringComparison.Ordinal);

    private static Shop AShop() => new(ShopId.FromPack(Code("K7M3QX")), Code("K7M3QX"), "Bakkerij", "bakker", new VillageId("almen"));

    private static ShopCode Code(string text) => ShopCode.TryParse(text, out var code) ? code : throw new FormatException(text);
}
