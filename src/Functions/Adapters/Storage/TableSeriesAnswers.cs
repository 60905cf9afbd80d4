using Azure.Data.Tables;
using Naober.Core.Signals;
using Naober.Core.Tour;
using Naober.Core.Villages;
using Naober.Functions.Ports;

namespace Naober.Functions.Adapters.Storage;

/// <summary>A row per village and number, or form.</summary>
public sealed class TableSeriesAnswers(NaoberTable table) : ISeriesAnswers
{
    private const int MostTries = 20;

    public Task PutAsync(SeriesAnswer answer, CancellationToken ct) => ShortWait.RunAsync(limit => TryPutAsync(answer, limit), ct);

    public async Task<IReadOnlyList<SeriesAnswer>> ListAsync(VillageId village, CancellationToken ct) =>
        [.. (await table.ListAsync(Keys.AnswersOf(village), ct)).Select(Read)];

    public async Task<IReadOnlyList<SeriesAnswer>> ListAsync(CancellationToken ct) => [.. (await table.ListAsync(Keys.AnswerPrefix, ct)).Select(Read)];

    public Task RemoveAsync(IReadOnlyList<SeriesAnswer> answers, CancellationToken ct) => table.DeleteAsync([.. answers.Select(Keys.Answer)], ct);

    private async Task<bool> TryPutAsync(SeriesAnswer answer, CancellationToken ct)
    {
        for (var tries = 0; tries < MostTries; tries++)
        {
            var there = await table.FindAsync(Keys.Answer(answer), ct);
            if (there is not null && Read(there).At >= answer.At)
            {
                return true;
            }

            if (await table.TrySubmitAsync(
                [there is null ? new(TableTransactionActionType.Add, Write(answer)) : new(TableTransactionActionType.UpdateReplace, Write(answer), there.ETag)], ct))
            {
                return true;
            }
        }

        throw new TimeoutException($"An answer could not be kept: others saved first {MostTries} times.");
    }

    private TableEntity Write(SeriesAnswer answer) => new(table.Partition, Keys.Answer(answer))
    {
        ["Village"] = answer.Village.Value,
        ["Channel"] = answer.Channel.ToString(),
        ["By"] = answer.By,
        ["Yes"] = answer.Yes,
        ["At"] = answer.At,
    };

    private static SeriesAnswer Read(TableEntity row) => new(
        new VillageId(SignalRow.Required(row, "Village")),
        Enum.Parse<Channel>(SignalRow.Required(row, "Channel")),
        SignalRow.Required(row, "By"),
        row.GetBoolean("Yes")!.Value,
        row.GetDateTimeOffset("At")!.Value);
}
