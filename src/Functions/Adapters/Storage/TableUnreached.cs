using Azure.Data.Tables;
using Naober.Core.Organisations;
using Naober.Functions.Ports;

namespace Naober.Functions.Adapters.Storage;

/// <summary>
/// Whom Teams refuses, a row each. Nearly always there is none, and the row of the pace, which whoever tells somebody has just read, knows when there
/// never was.
/// </summary>
public sealed class TableUnreached(NaoberTable table, TablePace pace) : IUnreached
{
    public Task AddAsync(Unreached unreached, CancellationToken ct)
    {
        var row = new TableEntity(table.Partition, Keys.Unreached(unreached.Person))
        {
            ["Person"] = unreached.Person.Value,
            ["Reason"] = unreached.Reason,
            ["Since"] = unreached.Since,
        };
        return table.TrySubmitAsync([new(TableTransactionActionType.UpsertReplace, row), pace.RememberUnreached()], ct);
    }

    public async Task RemoveAsync(PersonId person, CancellationToken ct)
    {
        if (pace.MayHaveUnreached && await table.FindAsync(Keys.Unreached(person), ct) is not null)
        {
            await table.RunAsync(t => t.DeleteEntityAsync(table.Partition, Keys.Unreached(person), cancellationToken: ct), ct);
        }
    }

    public async Task<IReadOnlyList<Unreached>> ListAsync(CancellationToken ct) =>
    [
        .. (await table.ListAsync(Keys.UnreachedPrefix, ct)).Select(r => new Unreached(
            new PersonId(SignalRow.Required(r, "Person")), SignalRow.Required(r, "Reason"), r.GetDateTimeOffset("Since")!.Value)),
    ];
}
