using Naober.Core.Signals;
using Naober.Core.Villages;

namespace Naober.Core.Triage;

/// <summary>What is known of a message besides its text.</summary>
/// <param name="ShopVillage">Of the shop, when a form sent it.</param>
public sealed record Sender(Channel Channel, Village? ShopVillage = null);
