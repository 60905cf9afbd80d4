using System.Text.Json;
using System.Text.Json.Serialization;
using Azure;
using Azure.Data.Tables;
using Naober.Core.Tour;
using Naober.Functions.Ports;

namespace Naober.Functions.Adapters.Storage;

/// <summary>A row per village, with all that was agreed as one text.</summary>
public sealed class TableTourAgreements(NaoberTable table) : ITourAgreements
{
    private const string Column = "Agreement";

    public Task<IReadOnlyList<StoredAgreement>> ListAsync(CancellationToken ct) => ShortWait.RunAsync<IReadOnlyList<StoredAgreement>>(
        async limit =>
        [
            .. (await table.ListAsync(Keys.AgreementPrefix, limit)).Select(r => new StoredAgreement(
                JsonSerializer.Deserialize(SignalRow.Required(r, Column), AgreementJson.Default.VillageAgreement)!, r.ETag.ToString())),
        ],
        ct);

    public Task<bool> SaveAsync(VillageAgreement agreement, StoredAgreement from, CancellationToken ct)
    {
        var row = new TableEntity(table.Partition, Keys.Agreement(agreement.Village))
        {
            [Column] = JsonSerializer.Serialize(agreement, AgreementJson.Default.VillageAgreement),
        };
        return table.TrySubmitAsync(
            [from.Version is null ? new(TableTransactionActionType.Add, row) : new(TableTransactionActionType.UpdateReplace, row, new ETag(from.Version))], ct);
    }
}

[JsonSourceGenerationOptions(UseStringEnumConverter = true, IgnoreReadOnlyProperties = true)]
[JsonSerializable(typeof(VillageAgreement))]
internal sealed partial class AgreementJson : JsonSerializerContext;
