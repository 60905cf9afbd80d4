using Naober.Core.Organisations;
using Naober.Core.Routing;
using Naober.Core.Signals;
using Naober.Functions.Ports;

namespace Naober.Functions.Flows;

/// <summary>
/// What people set right after the rules, as far as a person may know of it. Whether something is about safety at home is what the signal said then,
/// or says by now.
/// </summary>
public sealed class CorrectionLog(ICorrections corrections, ISignalStore signals, Organisation organisation)
{
    private const int Most = 100;

    public async Task<IReadOnlyList<Correction>> ForAsync(Person me, CancellationToken ct)
    {
        var listed = await corrections.ListAsync(Most, ct);
        var asked = listed.Where(c => !c.SafeRoute).Select(c => c.Signal).Distinct().ToList();
        var stored = await Task.WhenAll(asked.Select(id => signals.FindAsync(id, ct)));
        var safe = stored.Where(s => s is { Signal.SafeRoute: true }).Select(s => s!.Signal.Id).ToHashSet();
        return [.. listed.Where(c => Access.Oversees(organisation, me, c.SafeRoute || safe.Contains(c.Signal)))];
    }
}
