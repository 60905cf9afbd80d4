using Naober.Core.Organisations;
using Naober.Functions.Ports;

namespace Naober.Functions.Flows;

/// <summary>
/// The organisation of one invocation. Without its people until they are loaded: what the public reaches needs nobody, and must work when storage
/// does not.
/// </summary>
public sealed class CurrentOrganisation(Pack pack, IDirectory directory)
{
    public Organisation Value { get; private set; } = pack.Organisation.WithoutPeople();

    /// <exception cref="StorageUnavailableException">Nobody knows who works here.</exception>
    public async Task LoadAsync(CancellationToken ct) => Value = pack.Organisation.With(await directory.GetAsync(ct));

    /// <summary>The same, but stays without people when storage does not say who they are.</summary>
    public async Task TryLoadAsync(CancellationToken ct)
    {
        try
        {
            await LoadAsync(ct);
        }
        catch (StorageUnavailableException)
        {
            return; // without people, as it began
        }
    }
}
