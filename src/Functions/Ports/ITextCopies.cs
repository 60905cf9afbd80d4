using Naober.Core.Privacy;

namespace Naober.Functions.Ports;

/// <summary>
/// What the vendor of texts keeps of them. Each call throws <see cref="TextsUnavailableException"/> when there is no answer.
/// </summary>
public interface ITextCopies
{
    /// <summary>Every text to or from us that the vendor still has.</summary>
    Task<IReadOnlyList<VendorCopy>> ListAsync(CancellationToken ct);

    /// <summary>Empties what was written. Twice is once.</summary>
    /// <returns>False: the vendor will not, now.</returns>
    Task<bool> RedactAsync(string sid, CancellationToken ct);

    /// <summary>Takes a text out of the vendor's list, with the number. Twice is once.</summary>
    /// <inheritdoc cref="RedactAsync"/>
    Task<bool> DeleteAsync(string sid, CancellationToken ct);
}
