using Azure.Data.Tables;
using Naober.Core.Tour;
using Naober.Core.Villages;

namespace Naober.Functions.Adapters.Storage;

/// <summary>The tour as rows: one per published stop, and one for the draft.</summary>
internal static class TourRows
{
    // A text column holds 32,768 characters at most.
    private const int ColumnLength = 30_000;
    private const char ByPerson = '*';

    public static TableEntity Write(string partition, PlannedStop stop) => new(partition, Keys.Stop(stop.Id))
    {
        ["Date"] = StopText.Date(stop.Stop.Date),
        ["Id"] = stop.Id.Value,
        ["Stop"] = StopText.Write(stop.Stop),
        ["Sequence"] = stop.Sequence,
        ["PublishedAt"] = stop.PublishedAt,
        ["ChangedAt"] = stop.ChangedAt,
        ["Before"] = stop.Before is { } before ? StopText.Write(before) : null,
        ["CancelReason"] = stop.CancelReason,
        ["Host"] = stop.Host?.Value,
        ["ResidentHost"] = stop.ResidentHost ? true : null,
        ["Theme"] = stop.Theme,
        ["ReportedAt"] = stop.Report?.At,
        ["ReportedBy"] = stop.Report?.By?.Value,
        ["WhyNot"] = stop.Report?.WhyNot?.ToString(),
        ["Came"] = stop.Report?.Came,
        ["Heard"] = stop.Report?.Heard,
    };

    public static PlannedStop ReadStop(TableEntity row) => new(
        StopId.TryParse(row.GetString("Id"), out var id) ? id : throw new FormatException($"The row '{row.RowKey}' holds no id of a stop."),
        StopText.Read(SignalRow.Required(row, "Stop")),
        row.GetInt32("Sequence")!.Value,
        row.GetDateTimeOffset("PublishedAt")!.Value,
        row.GetDateTimeOffset("ChangedAt")!.Value)
    {
        Before = row.GetString("Before") is { } before ? StopText.Read(before) : null,
        CancelReason = row.GetString("CancelReason"),
        Host = SignalRow.PersonOf(row, "Host"),
        ResidentHost = row.GetBoolean("ResidentHost") ?? false,
        Theme = row.GetString("Theme"),
        Report = row.GetDateTimeOffset("ReportedAt") is { } at
            ? new VisitReport(
                row.GetString("WhyNot") is { } why ? Enum.Parse<WhyMissed>(why) : null,
                row.GetInt32("Came")!.Value,
                row.GetInt32("Heard")!.Value,
                at,
                SignalRow.PersonOf(row, "ReportedBy"))
            : null,
    };

    public static TableEntity Write(string partition, TourDraft draft)
    {
        var row = new TableEntity(partition, Keys.TourDraft)
        {
            ["Revision"] = draft.Revision,
            ["PlannedUntil"] = draft.PlannedUntil is { } until ? StopText.Date(until) : null,
            ["PlannedAt"] = draft.PlannedAt,
            ["Declined"] = SignalRow.Join([.. draft.Declined.Select(d => $"{StopText.Date(d.Date)}\t{d.Village}")]),
            ["ClosedDays"] = SignalRow.Join([.. draft.ClosedDays.OrderBy(d => d.Key).Select(d => $"{StopText.Date(d.Key)}\t{StopText.OneLine(d.Value)}")]),
        };
        var proposals = string.Join('\n', draft.Proposals.Select(p => $"{(p.ByPerson ? ByPerson : ' ')}{StopText.Write(p.Stop)}"));
        for (var part = 0; part * ColumnLength < proposals.Length; part++)
        {
            row[Proposals(part)] = proposals[(part * ColumnLength)..Math.Min(proposals.Length, (part + 1) * ColumnLength)];
        }

        return row;
    }

    public static TourDraft ReadDraft(TableEntity row)
    {
        var proposals = string.Concat(Enumerable.Range(0, row.Count).Select(part => row.GetString(Proposals(part))).TakeWhile(p => p is not null));
        return new TourDraft(
            row.GetInt32("Revision")!.Value,
            [.. proposals.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(p => new Proposal(StopText.Read(p[1..]), p[0] == ByPerson))],
            row.GetString("PlannedUntil") is { } until ? StopText.Date(until) : null,
            row.GetDateTimeOffset("PlannedAt"))
        {
            Declined = [.. SignalRow.Split(row, "Declined").Select(d => d.Split('\t')).Select(d => new Declined(new VillageId(d[1]), StopText.Date(d[0])))],
            ClosedDays = SignalRow.Split(row, "ClosedDays").Select(d => d.Split('\t')).ToDictionary(d => StopText.Date(d[0]), d => d[1]),
        };
    }

    private static string Proposals(int part) => $"Proposals{part}";
}
