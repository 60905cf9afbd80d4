using Naober.Core.Conversations;
using Naober.Core.Organisations;
using Naober.Core.Privacy;
using Naober.Core.Shops;
using Naober.Core.Signals;
using Naober.Core.Triage;
using Naober.Core.Villages;
using Naober.Functions.Messages;

namespace Naober.Functions.Flows;

/// <summary>A message as it came in.</summary>
/// <param name="Phone">Null: no number was given, or it is none.</param>
/// <param name="At">When it reached us, or the vendor where we were away, UTC.</param>
public sealed record Arrival(SignalId Id, Channel Channel, string Text, PhoneNumber? Phone, DateTimeOffset At)
{
    /// <summary>The village that a form asked for.</summary>
    public VillageId? Village { get; init; }

    /// <summary>The village of the shop or the poster that it came by; the person may live elsewhere, and then the text says so.</summary>
    public VillageId? Nearby { get; init; }

    /// <summary>The shop whose card it came by.</summary>
    public ShopId? Shop { get; init; }

    /// <summary>The colleague who wrote it down for somebody. Null: it came from outside.</summary>
    public PersonId? EnteredBy { get; init; }

    /// <summary>What the vendor has made of it already.</summary>
    public VendorKeyword Keyword { get; init; }
}

/// <summary>A message as it is understood, ready to be stored.</summary>
/// <param name="Message">Says that the first answer is still to be given, unless none is owed.</param>
/// <param name="Answer">The first answer; null: none is owed.</param>
public sealed record Taken(SignalReceived Message, Understanding Understood, string? Answer);
