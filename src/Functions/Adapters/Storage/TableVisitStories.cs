using Azure;
using Azure.Data.Tables;
using Naober.Core.Tour;
using Naober.Core.Villages;
using Naober.Functions.Ports;

namespace Naober.Functions.Adapters.Storage;

/// <summary>A row per visit that left a story, by village.</summary>
public sealed class TableVisitStories(NaoberTable table) : IVisitStories
{
    public Task<bool> ReportAsync(PlannedStop stop, StoredStop from, VisitStory? story, CancellationToken ct) => ShortWait.RunAsync(
        limit => table.TrySubmitAsync(
            [
                new(TableTransactionActionType.UpdateReplace, TourRows.Write(table.Partition, stop), new ETag(from.Version)),
                .. story is null ? [] : (TableTransactionAction[])[new(TableTransactionActionType.Add, Write(story))],
            ],
            limit),
        ct);

    public async Task<IReadOnlyList<StoredStory>> ListAsync(CancellationToken ct) => Read(await table.ListAsync(Keys.StoryPrefix, ct));

    public Task<IReadOnlyList<StoredStory>> ListAsync(VillageId village, CancellationToken ct) =>
        ShortWait.RunAsync(async limit => Read(await table.ListAsync(Keys.StoriesOf(village), limit)), ct);

    public Task<bool> SaveAsync(VisitStory story, StoredStory from, CancellationToken ct) =>
        ChangeAsync(new(TableTransactionActionType.UpdateReplace, Write(story), new ETag(from.Version)), ct);

    public Task<bool> RemoveAsync(StoredStory story, CancellationToken ct) =>
        ChangeAsync(new(TableTransactionActionType.Delete, Write(story.Story), new ETag(story.Version)), ct);

    private async Task<bool> ChangeAsync(TableTransactionAction action, CancellationToken ct)
    {
        try
        {
            return await table.TrySubmitAsync([action], ct);
        }
        catch (TableTransactionFailedException fault) when (fault.Status == 404)
        {
            return false;
        }
    }

    private static IReadOnlyList<StoredStory> Read(IEnumerable<TableEntity> rows) =>
    [
        .. rows.Select(r => new StoredStory(Read(r), r.ETag.ToString()))
            .OrderByDescending(s => s.Story.On).ThenBy(s => s.Story.Stop.Value, StringComparer.Ordinal),
    ];

    private TableEntity Write(VisitStory story) => new(table.Partition, Keys.Story(story.Village, story.Stop))
    {
        ["Visit"] = story.Stop.Value,
        ["Village"] = story.Village.Value,
        ["On"] = StopText.Date(story.On),
        ["Text"] = story.Text,
        ["WrittenAt"] = story.WrittenAt,
        ["ApprovedBy"] = story.ApprovedBy?.Value,
    };

    private static VisitStory Read(TableEntity row) => new(
        StopId.TryParse(row.GetString("Visit"), out var id) ? id : throw new FormatException($"The row '{row.RowKey}' names no visit."),
        new VillageId(SignalRow.Required(row, "Village")),
        StopText.Date(SignalRow.Required(row, "On")),
        SignalRow.Required(row, "Text"),
        row.GetDateTimeOffset("WrittenAt")!.Value)
    {
        ApprovedBy = SignalRow.PersonOf(row, "ApprovedBy"),
    };
}
