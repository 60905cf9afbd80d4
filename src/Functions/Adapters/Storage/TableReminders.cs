using Azure.Data.Tables;
using Naober.Core.Privacy;
using Naober.Core.Villages;
using Naober.Functions.Ports;

namespace Naober.Functions.Adapters.Storage;

/// <summary>
/// A row per number and village, and one per number for "none at all". What ended keeps its row without the number, so that an older message that
/// comes late changes nothing.
/// </summary>
public sealed class TableReminders(NaoberTable table) : IReminders
{
    private const string All = "alle";
    private const int MostTries = 20;

    public Task StartAsync(Reminder reminder, CancellationToken ct) => ChangeAsync(
        reminder.Sender,
        rows => LastOf(rows, reminder.Village.Value) < reminder.Since && LastOf(rows, All) < reminder.Since
            ? [Put(rows, Write(reminder))]
            : [],
        ct);

    public Task StopAsync(SenderKey sender, VillageId? village, DateTimeOffset at, CancellationToken ct) => ChangeAsync(
        sender,
        rows => village is { } one
            ? LastOf(rows, one.Value) < at ? [Put(rows, Ended(sender, one.Value, at))] : []
            : [.. rows.Keys.Append(All).Distinct().Where(v => LastOf(rows, v) < at).Select(v => Put(rows, Ended(sender, v, at)))],
        ct);

    public async Task<IReadOnlyList<Reminder>> ListAsync(IReadOnlySet<VillageId> villages, CancellationToken ct) =>
        [.. (await StandingAsync(table, ct)).Select(Read).Where(r => villages.Contains(r.Village))];

    public async Task<IReadOnlyList<Reminder>> ListOfAsync(SenderKey sender, CancellationToken ct) =>
        [.. (await table.ListAsync(Keys.RemindersOf(sender), ct)).Where(Stands).Select(Read)];

    internal static async Task<IEnumerable<TableEntity>> StandingAsync(NaoberTable table, CancellationToken ct) =>
        (await table.ListAsync(Keys.ReminderPrefix, ct)).Where(Stands);

    private static bool Stands(TableEntity row) => row.GetBoolean("Ended") != true;

    private static DateTimeOffset LastOf(Dictionary<string, TableEntity> rows, string village) =>
        rows.TryGetValue(village, out var row) ? row.GetDateTimeOffset("At")!.Value : DateTimeOffset.MinValue;

    private static TableTransactionAction Put(Dictionary<string, TableEntity> rows, TableEntity row) =>
        rows.TryGetValue(SignalRow.Required(row, "Village"), out var there)
            ? new(TableTransactionActionType.UpdateReplace, row, there.ETag)
            : new(TableTransactionActionType.Add, row);

    private static Reminder Read(TableEntity row) => new(
        new SenderKey(SignalRow.Required(row, "Sender")),
        new VillageId(SignalRow.Required(row, "Village")),
        row.GetDateTimeOffset("At")!.Value,
        SignalRow.IdOf(row, "AskedIn"),
        SignalRow.Required(row, "Language"),
        SignalRow.ReadContent(row));

    private TableEntity Write(Reminder reminder)
    {
        var row = Row(reminder.Sender, reminder.Village.Value, reminder.Since);
        row["AskedIn"] = reminder.AskedIn.Value;
        row["Language"] = reminder.Language;
        SignalRow.WriteContent(row, reminder.Number);
        return row;
    }

    private TableEntity Ended(SenderKey sender, string village, DateTimeOffset at)
    {
        var row = Row(sender, village, at);
        row["Ended"] = true;
        return row;
    }

    private TableEntity Row(SenderKey sender, string village, DateTimeOffset at) => new(table.Partition, Keys.RemindersOf(sender) + village)
    {
        ["Sender"] = sender.Value,
        ["Village"] = village,
        ["At"] = at,
    };

    // Others may change the same sender's rows at once; then it is decided again.
    private async Task ChangeAsync(
        SenderKey sender, Func<Dictionary<string, TableEntity>, IReadOnlyList<TableTransactionAction>> change, CancellationToken ct)
    {
        for (var tries = 0; tries < MostTries; tries++)
        {
            var rows = (await table.ListAsync(Keys.RemindersOf(sender), ct)).ToDictionary(r => SignalRow.Required(r, "Village"));
            var actions = change(rows);
            if (actions.Count == 0 || await table.TrySubmitAsync([.. actions], ct))
            {
                return;
            }
        }

        throw new TimeoutException($"The reminders of a sender could not be changed: others saved first {MostTries} times.");
    }
}
