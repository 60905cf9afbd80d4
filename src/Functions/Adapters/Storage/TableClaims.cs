using Azure;
using Azure.Data.Tables;
using Naober.Core.Signals;
using Naober.Functions.Ports;

namespace Naober.Functions.Adapters.Storage;

/// <summary>Claims in the table. Storage itself decides who is first: by refusing the second insert, or the update with an old version.</summary>
public sealed class TableClaims(NaoberTable table) : IClaims
{
    private const string Until = "Until";
    private const string TakenAt = "TakenAt";
    private const string UnknownSince = "UnknownSince";
    private const string Released = "Released";
    private const string DoneAt = "DoneAt";
    private const string Refusal = "Refusal";

    public async Task<Claim> TakeAsync(ClaimKey key, DateTimeOffset now, DateTimeOffset until, CancellationToken ct)
    {
        var row = Row(key, now, until, unknownSince: null);
        if (await table.RunAsync(t => AddAsync(t, row, ct), ct) is { } version)
        {
            return new Claim.Mine(key, version, UnknownSince: null, until);
        }

        return await table.FindAsync(Keys.Claim(key), ct) is { } there
            ? await TakeOverAsync(key, there, now, until, ct)
            : new Claim.Fresh(until);
    }

    public Task MarkAsync(Claim.Mine claim, StepOutcome outcome, CancellationToken ct)
    {
        var row = Row(claim.Key, outcome.At, claim.Until, claim.UnknownSince);
        row[DoneAt] = outcome.At;
        row[Refusal] = outcome.Refusal;
        return UpdateAsync(row, claim.Version, ct);
    }

    public Task ReleaseAsync(Claim.Mine claim, DateTimeOffset now, CancellationToken ct)
    {
        var row = Row(claim.Key, now, until: now, claim.UnknownSince);
        row[Released] = true;
        return UpdateAsync(row, claim.Version, ct);
    }

    public async Task<IReadOnlyDictionary<string, StepOutcome>> ListDoneAsync(SignalId signal, CancellationToken ct)
    {
        var prefix = Keys.ClaimPrefix(signal);
        var rows = await table.ListAsync(prefix, ct);
        return rows.Where(r => r.ContainsKey(DoneAt)).ToDictionary(r => r.RowKey[prefix.Length..], OutcomeOf);
    }

    private static StepOutcome OutcomeOf(TableEntity row) => new(row.GetString(Refusal), row.GetDateTimeOffset(DoneAt)!.Value);

    private async Task<Claim> TakeOverAsync(ClaimKey key, TableEntity there, DateTimeOffset now, DateTimeOffset until, CancellationToken ct)
    {
        if (there.ContainsKey(DoneAt))
        {
            return new Claim.Done(OutcomeOf(there));
        }

        var fresh = there.GetDateTimeOffset(Until)!.Value;
        if (fresh > now)
        {
            return new Claim.Fresh(fresh);
        }

        var unknownSince = there.GetDateTimeOffset(UnknownSince)
            ?? (there.GetBoolean(Released) == true ? null : there.GetDateTimeOffset(TakenAt));
        return await UpdateAsync(Row(key, now, until, unknownSince), there.ETag.ToString(), ct) is { } version
            ? new Claim.Mine(key, version, unknownSince, until)
            : new Claim.Fresh(until);
    }

    private TableEntity Row(ClaimKey key, DateTimeOffset takenAt, DateTimeOffset until, DateTimeOffset? unknownSince) =>
        new(table.Partition, Keys.Claim(key))
        {
            [TakenAt] = takenAt,
            [Until] = until,
            [UnknownSince] = unknownSince,
        };

    // The new version, or null: the row is there already.
    private static async Task<string?> AddAsync(TableClient client, TableEntity row, CancellationToken ct)
    {
        try
        {
            return VersionOf(await client.AddEntityAsync(row, ct));
        }
        catch (RequestFailedException fault) when (fault.Status == 409)
        {
            return null;
        }
    }

    // The new version, or null: somebody else was first.
    private async Task<string?> UpdateAsync(TableEntity row, string version, CancellationToken ct)
    {
        try
        {
            return VersionOf(await table.RunAsync(
                t => t.UpdateEntityAsync(row, new ETag(version), TableUpdateMode.Replace, ct), ct));
        }
        catch (RequestFailedException fault) when (fault.Status is 412 or 404)
        {
            return null;
        }
    }

    private static string VersionOf(Response response) => response.Headers.ETag!.Value.ToString();
}
