using Naober.Core.Organisations;
using Naober.Core.Signals;
using Naober.Core.Triage;
using Naober.Core.Villages;

namespace Naober.Core.Routing;

/// <summary>What decides who looks at a signal first.</summary>
/// <param name="Barred">Who knows the person it is about.</param>
public sealed record RoutingCase(
    VillageId? Village, Theme Theme, Urgency Urgency, Danger Danger, bool SafeRoute, IReadOnlyList<PersonId> Barred)
{
    /// <summary>It is about us, and whom it may be about does not look first.</summary>
    public bool IsComplaint { get; init; }

    public static RoutingCase Of(Signal signal) =>
        new(signal.Village, signal.Theme, signal.Urgency, signal.Danger, signal.SafeRoute, signal.Barred) { IsComplaint = signal.IsComplaint };

    /// <summary>The same for a choice by rule: whom a complaint may be about gets it from a colleague only.</summary>
    internal RoutingCase Apart(Organisation organisation) => this is { IsComplaint: true, SafeRoute: false } && Colleagues.MayBeComplainedOf(organisation, Village) is { } contact
        ? this with { Barred = [.. Barred, contact] }
        : this;
}
