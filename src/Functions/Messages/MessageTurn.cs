using System.Text.Json.Serialization;
using Naober.Core.Conversations;
using Naober.Core.Villages;

namespace Naober.Functions.Messages;

/// <summary>A <see cref="Turn"/> as it travels and is stored.</summary>
/// <param name="Village">Of the kinds that have one.</param>
public sealed record MessageTurn([property: JsonConverter(typeof(JsonStringEnumConverter<TurnKind>))] TurnKind Kind, string? Village = null)
{
    public static MessageTurn Of(Turn turn) => turn switch
    {
        Turn.AskVillage => new(TurnKind.AskVillage),
        Turn.OfferVillage(var village) => new(TurnKind.OfferVillage, village.Value),
        Turn.Added => new(TurnKind.Added),
        Turn.VillageTold(var village) => new(TurnKind.VillageTold, village.Value),
        Turn.VillageStillUnknown => new(TurnKind.VillageStillUnknown),
        _ => new(TurnKind.First),
    };

    public Turn AsTurn() => (Kind, Village) switch
    {
        (TurnKind.AskVillage, _) => new Turn.AskVillage(),
        (TurnKind.OfferVillage, { } village) => new Turn.OfferVillage(new VillageId(village)),
        (TurnKind.Added, _) => new Turn.Added(),
        (TurnKind.VillageTold, { } village) => new Turn.VillageTold(new VillageId(village)),
        (TurnKind.VillageStillUnknown, _) => new Turn.VillageStillUnknown(),
        _ => new Turn.First(),
    };
}

public enum TurnKind
{
    First,
    AskVillage,
    OfferVillage,
    Added,
    VillageTold,
    VillageStillUnknown,
}
