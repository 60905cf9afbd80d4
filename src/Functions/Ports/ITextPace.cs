using Naober.Core.Routing;

namespace Naober.Functions.Ports;

/// <summary>The one pace at which all instances together send texts that go to many: that of our number.</summary>
public interface ITextPace
{
    /// <inheritdoc cref="IPace.TakeAsync"/>
    Task<Slot> TakeAsync(DateTimeOffset now, CancellationToken ct);
}
