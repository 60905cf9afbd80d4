using Microsoft.Extensions.DependencyInjection;
using Naober.Core.Organisations;
using Naober.Core.Shops;
using Naober.Core.Villages;
using Naober.Functions.Adapters.Storage;
using Naober.Functions.Ports;
using Naober.Functions.Tests.Fakes;
using Xunit;

namespace Naober.Functions.Tests.Contracts;

public abstract class ShopsContract
{
    private static readonly CancellationToken Ct = CancellationToken.None;

    private readonly IShops _shops;

    private protected ShopsContract(IShops shops) => _shops = shops;

    internal static Shop Baker { get; } = AShop("K7M3QX", "Bakkerij");

    internal static Shop Barber { get; } = AShop("R4TN8W", "Kapper");

    [Fact]
    public async Task A_shop_of_the_pack_is_found_by_its_code() => Assert.Equal(Baker, (await _shops.FindAsync(Baker.Code, Ct))?.Shop);

    [Fact]
    public async Task A_code_that_nobody_had_is_nobodys() => Assert.Null(await _shops.FindAsync(Code("ZZZZZZ"), Ct));

    [Fact]
    public async Task The_pack_is_taken_over_once_however_many_ask_at_once()
    {
        await Task.WhenAll(Enumerable.Range(0, 8).Select(n => Task.Run(() => n % 2 == 0 ? _shops.ListAsync(Ct) : _shops.FindAsync(Baker.Code, Ct) as Task)));

        Assert.Equal([Baker, Barber], (await _shops.ListAsync(Ct)).Select(s => s.Shop));
    }

    [Fact]
    public async Task What_was_saved_is_found_as_it_was()
    {
        var shop = AShop("W3W3W3", "Slager") with { TrainedOn = new DateOnly(2026, 3, 1), Pin = PinHash.Of("1234", [1, 2], rounds: 2), Revoked = true };

        Assert.True(await _shops.SaveAsync(shop, from: null, Ct));

        Assert.Equal(shop, (await _shops.FindAsync(shop.Code, Ct))?.Shop);
        Assert.Contains(shop, (await _shops.ListAsync(Ct)).Select(s => s.Shop));
    }

    [Fact]
    public async Task A_shop_that_was_edited_is_never_overwritten_by_the_pack()
    {
        var from = (await _shops.FindAsync(Baker.Code, Ct))!;
        Assert.True(await _shops.SaveAsync(Baker with { Name = "Andere bakker" }, from, Ct));

        Assert.Equal("Andere bakker", (await _shops.FindAsync(Baker.Code, Ct))?.Shop.Name);
        Assert.Equal(["Andere bakker", "Kapper"], (await _shops.ListAsync(Ct)).Select(s => s.Shop.Name));
    }

    [Fact]
    public async Task A_code_that_is_replaced_stops_and_never_comes_back()
    {
        var from = (await _shops.ListAsync(Ct)).Single(s => s.Shop == Baker);
        var next = Baker.WithCode(Code("W4W4W4"));

        Assert.True(await _shops.SaveAsync(next, from, Ct));

        Assert.True((await _shops.FindAsync(Baker.Code, Ct))!.Shop.Revoked);
        Assert.Equal(next, (await _shops.FindAsync(next.Code, Ct))?.Shop);
        Assert.Equal([next, Barber], (await _shops.ListAsync(Ct)).Select(s => s.Shop));
        Assert.False(await _shops.SaveAsync(AShop(Baker.Code.Value, "Nieuwe"), from: null, Ct));
    }

    [Fact]
    public async Task A_code_that_somebody_has_is_not_given_out_and_nothing_changes()
    {
        var from = (await _shops.FindAsync(Baker.Code, Ct))!;
        await _shops.FindAsync(Barber.Code, Ct);

        Assert.False(await _shops.SaveAsync(Baker.WithCode(Barber.Code), from, Ct));

        Assert.Equal([Baker, Barber], (await _shops.ListAsync(Ct)).Select(s => s.Shop));
    }

    [Fact]
    public async Task Of_two_who_edit_at_once_one_is_told()
    {
        var from = (await _shops.FindAsync(Baker.Code, Ct))!;

        var saved = await Task.WhenAll(new[] { "Een", "Twee" }.Select(n => Task.Run(() => _shops.SaveAsync(Baker with { Name = n }, from, Ct))));

        Assert.Single(saved, s => s);
    }

    private static Shop AShop(string code, string name) =>
        new(ShopId.FromPack(Code(code)), Code(code), name, "winkel", new VillageId("almen"));

    private static ShopCode Code(string text) => ShopCode.TryParse(text, out var code) ? code : throw new FormatException(text);
}

public sealed class FakeShopsTests() : ShopsContract(new FakeShops([Baker, Barber]));

[Collection(nameof(Storage))]
public sealed class TableShopsTests(Storage storage) : ShopsContract(new TableShops(
    storage.Table(),
    new Pack(DirectoryContract.Pack.Organisation with { Shops = new Dictionary<ShopCode, Shop> { [Baker.Code] = Baker, [Barber.Code] = Barber } })));
