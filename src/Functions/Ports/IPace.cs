using Naober.Core.Routing;

namespace Naober.Functions.Ports;

/// <summary>The one pace at which all instances together tell people by Teams.</summary>
public interface IPace
{
    /// <summary>Reserves a slot, or says when to ask again. However many ask at once, no two get the same. A slot that is not used is lost, no more.</summary>
    /// <param name="now">UTC.</param>
    Task<Slot> TakeAsync(DateTimeOffset now, CancellationToken ct);

    /// <summary>Gives out no slot before that moment (UTC), to anybody. An earlier moment than one set before changes nothing.</summary>
    Task HoldAsync(DateTimeOffset until, CancellationToken ct);
}
