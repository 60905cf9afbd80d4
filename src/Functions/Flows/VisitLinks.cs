using System.Security.Cryptography;
using System.Text;
using Naober.Functions.Ports;
using Naober.Functions.Settings;

namespace Naober.Functions.Flows;

/// <summary>
/// The links by which residents tell how a visit went. A link is itself a keyed hash, of the visit and the moment its host was written down: nobody can
/// guess it, storage does not hold it, and the same text goes out when a text is sent again.
/// </summary>
public sealed class VisitLinks(IResidentHosts hosts, ISenderKeys keys, PublicAddress address)
{
    // 128 bits, in hexadecimal digits.
    private const int Length = 32;

    public Uri Of(ResidentHost host) => address.ReportLink(TokenOf(host));

    /// <summary>Whose link it is; null: nobody's, or not any more.</summary>
    /// <exception cref="StorageUnavailableException">Storage did not answer.</exception>
    public async Task<ResidentHost?> FindAsync(string token, CancellationToken ct)
    {
        var asked = Encoding.UTF8.GetBytes(token);
        return token.Length != Length ? null
            : (await hosts.ListAsync(ct)).FirstOrDefault(h => CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(TokenOf(h)), asked));
    }

    private string TokenOf(ResidentHost host) => keys.KeyOf($"visit-link\n{host.Visit}\n{host.Since.UtcTicks}")[..Length];
}
