namespace Naober.Functions.Ports;

/// <summary>Our own front door, as the world reaches it.</summary>
public interface IFrontDoor
{
    /// <summary>
    /// Posts a text to our public address as the vendor would, signed, without a sender's number. The answer goes to nobody. The same id
    /// twice is taken in once.
    /// </summary>
    /// <returns>Whether we were reached and took it.</returns>
    Task<bool> KnockAsync(string sid, string text, CancellationToken ct);
}
