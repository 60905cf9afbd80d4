using System.Globalization;
using Azure.Data.Tables;
using Naober.Core.Organisations;
using Naober.Core.Privacy;
using Naober.Core.Rights;

namespace Naober.Functions.Adapters.Storage;

/// <summary>A request about somebody's data as columns of a row. Nothing in it is readable that names anybody.</summary>
internal static class RightsRequestRow
{
    public static TableEntity Write(string partition, RightsRequest request) => new(partition, Keys.Request(request.Id))
    {
        ["Request"] = request.Id.Value,
        ["Kind"] = request.Kind.ToString(),
        ["Sender"] = request.Subject?.Sender?.Value,
        ["About"] = request.Subject?.About?.Value,
        ["ReceivedOn"] = TextOf(request.ReceivedOn),
        ["Case"] = request.Case,
        ["By"] = request.By.Value,
        ["At"] = request.At,
        ["SafeRoute"] = request.SafeRoute,
        ["ExtendedOn"] = request.Extension is { } extension ? TextOf(extension.On) : null,
        ["ExtendedWhy"] = request.Extension?.Why,
        ["DeletionAt"] = request.Deletion?.At,
        ["DeletionBy"] = request.Deletion?.By.Value,
        ["Proof"] = SignalRow.Join([.. request.Proof.Select(p => string.Create(CultureInfo.InvariantCulture, $"{p.Kind}:{p.Count}"))]),
        ["EndAt"] = request.End?.At,
        ["EndBy"] = request.End?.By.Value,
        ["Outcome"] = request.End?.Outcome.ToString(),
        ["EndWhy"] = request.End?.Why,
    };

    public static RightsRequest Read(TableEntity row) => new()
    {
        Id = SignalRow.IdOf(row, "Request"),
        Kind = SignalRow.Required<RightKind>(row, "Kind"),
        Subject = (row.GetString("Sender"), row.GetString("About")) switch
        {
            ({ } sender, _) => new RequestSubject(new SenderKey(sender), About: null),
            (_, { } about) => new RequestSubject(Sender: null, SignalRow.IdOf(about)),
            _ => null,
        },
        ReceivedOn = DateOf(SignalRow.Required(row, "ReceivedOn")),
        Case = SignalRow.Required(row, "Case"),
        By = new PersonId(SignalRow.Required(row, "By")),
        At = row.GetDateTimeOffset("At")!.Value,
        SafeRoute = row.GetBoolean("SafeRoute") ?? false,
        Extension = row.GetString("ExtendedOn") is { } on ? new Extension(DateOf(on), SignalRow.Required(row, "ExtendedWhy")) : null,
        Deletion = row.GetDateTimeOffset("DeletionAt") is { } began ? new DeletionStart(began, new PersonId(SignalRow.Required(row, "DeletionBy"))) : null,
        Proof = [.. SignalRow.Split(row, "Proof").Select(ProofOf)],
        End = row.GetDateTimeOffset("EndAt") is { } ended
            ? new RequestEnd(ended, new PersonId(SignalRow.Required(row, "EndBy")), SignalRow.Required<RequestOutcome>(row, "Outcome"), row.GetString("EndWhy"))
            : null,
    };

    private static ProofLine ProofOf(string text) =>
        text.Split(':') is [var kind, var count] ? new ProofLine(Enum.Parse<ProofKind>(kind), int.Parse(count, CultureInfo.InvariantCulture)) : throw new FormatException("A proof is unreadable.");

    private static string TextOf(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static DateOnly DateOf(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
