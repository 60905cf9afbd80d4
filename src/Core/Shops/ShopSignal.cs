namespace Naober.Core.Shops;

/// <summary>A signal as the shop that gave it may count it: without what it is about, how urgent it is or who has it.</summary>
/// <param name="ReceivedAt">UTC.</param>
public readonly record struct ShopSignal(DateTimeOffset ReceivedAt, bool PickedUp);
