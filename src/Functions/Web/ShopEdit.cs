using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;
using Naober.Core.Organisations;
using Naober.Core.Shops;
using Naober.Core.Villages;
using Naober.Pages;
using Naober.Pages.Shops;

namespace Naober.Functions.Web;

/// <summary>What the coordinator sent about a shop, and what is wrong with it in plain Dutch.</summary>
/// <param name="Action">One of the actions of <see cref="ManageFields"/>, or anything a browser may send.</param>
/// <param name="Id">The id that the page gave to a shop to be.</param>
/// <param name="Code">The code that the page showed.</param>
public sealed record ShopEdit(string Action, string Id, string Code, ShopFacts Facts, string Pin, IReadOnlyList<FieldError> Errors)
{
    private const string DateFormat = "yyyy-MM-dd";

    // When the first of these cards could have been handed out.
    private static readonly DateOnly Earliest = new(2000, 1, 1);

    public static ShopFacts FactsOf(Shop shop) => new(
        shop.Name, shop.Kind, shop.Village.Value, shop.TrainedOn?.ToString(DateFormat, CultureInfo.InvariantCulture) ?? "");

    /// <param name="action">The only action that the page has; null: the field says which.</param>
    /// <param name="today">In the organisation's own zone.</param>
    public static async Task<ShopEdit> ReadAsync(
        HttpRequest request, Organisation organisation, DateOnly today, CancellationToken ct, string? action = null)
    {
        var form = await FormPost.FieldsAsync(request, ct);
        string Field(string name) => form[name].ToString().Trim();
        var edit = new ShopEdit(
            action ?? Field(ManageFields.Action),
            Field(ManageFields.Id),
            Field(ManageFields.Code),
            new ShopFacts(Field(ManageFields.Name), Field(ManageFields.Kind), Field(ManageFields.Village), Field(ManageFields.TrainedOn)),
            Field(ManageFields.Pin),
            []);
        return edit.Action switch
        {
            ManageFields.Facts => edit with { Errors = [.. ErrorsOf(edit.Facts, organisation, today)] },
            ManageFields.SetPin when !PinHash.IsPin(edit.Pin) =>
                edit with { Errors = [new(ManageFields.Pin, "Kies 4, 5 of 6 cijfers. Andere tekens mogen niet.")] },
            _ => edit,
        };
    }

    /// <summary>The shop as it is to be saved. Null: there is nothing to change, because it was done already or nobody knows what is meant.</summary>
    public Shop? Apply(Shop shop, ShopCodes codes) => Action switch
    {
        ManageFields.Facts => shop with
        {
            Name = Facts.Name,
            Kind = Facts.Kind,
            Village = new VillageId(Facts.Village),
            TrainedOn = DateOf(Facts.TrainedOn),
        },
        ManageFields.NewCode when Code == shop.Code.Value => shop.WithCode(codes.After(shop)),
        ManageFields.Revoke when Code == shop.Code.Value && !shop.Revoked => shop with { Revoked = true },
        ManageFields.SetPin => shop with { Pin = PinHash.Of(Pin, RandomNumberGenerator.GetBytes(PinHash.SaltLength)) },
        _ => null,
    };

    private static DateOnly? DateOf(string text) =>
        DateOnly.TryParseExact(text, DateFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;

    private static IEnumerable<FieldError> ErrorsOf(ShopFacts facts, Organisation organisation, DateOnly today)
    {
        if (facts.Name.Length is 0 or > Shop.NameLength)
        {
            yield return new(ManageFields.Name, $"Vul de naam in. Er passen {Shop.NameLength} tekens in.");
        }

        if (facts.Kind.Length is 0 or > Shop.NameLength)
        {
            yield return new(ManageFields.Kind, "Vul in wat voor winkel het is, zoals bakker.");
        }

        if (!organisation.Villages.ContainsKey(new VillageId(facts.Village)))
        {
            yield return new(ManageFields.Village, "Kies het dorp.");
        }

        if (facts.TrainedOn.Length > 0)
        {
            if (DateOf(facts.TrainedOn) is not { } date || date < Earliest)
            {
                yield return new(ManageFields.TrainedOn, "Deze datum klopt niet. Een goede datum is 2026-11-23.");
            }
            else if (date > today)
            {
                yield return new(ManageFields.TrainedOn, "Deze dag moet nog komen. Vul de datum in als de training is geweest.");
            }
        }
    }
}
