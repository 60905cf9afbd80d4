using System.Globalization;
using Naober.Core.Organisations;
using Naober.Core.Privacy;
using Naober.Core.Shops;
using Naober.Core.Signals;
using Naober.Core.Tour;
using Naober.Core.Villages;
using Naober.Functions.Ports;

namespace Naober.Functions.Adapters.Storage;

/// <summary>
/// Every row key, in one place. All rows of an organisation's signals share one partition, so that a move, its event and the list of
/// open signals change in one transaction (docs/adr/0005).
/// </summary>
internal static class Keys
{
    public const string Table = "Naober";

    public const string SenderPrefix = "sender-";

    public const string LogPrefix = "log-";

    public const string LogHead = "loghead";

    public const string LoosePrefix = "logloose-";

    public const string DetailsPrefix = "details-";

    public const string AnyNotePrefix = "note-";

    public const string CountPrefix = "count-";

    public const string StandingPrefix = "standing-";

    public const string OpenPrefix = "open-";

    public const string StuckPrefix = "stuck-";

    public const string ShopPrefix = "shop-";

    public const string UnreachedPrefix = "unreached-";

    public const string Pace = "pace-teams";

    public const string TextPace = "pace-texts";

    public const string TourDraft = "tour-draft";

    public const string StopPrefix = "stop-";

    public const string AgreementPrefix = "agreement-";

    public const string ReminderPrefix = "reminder-";

    public const string AnswerPrefix = "answer-";

    public const string RequestPrefix = "request-";

    public const string StoryPrefix = "story-";

    public const string ResidentHostPrefix = "host-";

    public const string Directory = "directory";

    public const string Patterns = "patterns";

    public const string SignalPrefix = "signal-";

    private const string LimitPrefix = "limit-";

    public static string Signal(SignalId id) => $"{SignalPrefix}{id}";

    public static string Open(SignalId id) => $"{OpenPrefix}{id}";

    public static string EventPrefix(SignalId id) => $"event-{id}-";

    // Ticks have a fixed width for the next 1,900 years, so events sort by time. The kind and the person keep two of one moment apart.
    public static string Event(SignalEvent e) => string.Create(
        CultureInfo.InvariantCulture, $"{EventPrefix(e.Signal)}{e.At.UtcTicks:D19}-{e.Kind}-{e.By?.Value ?? "naober"}");

    public static string Log(long number) => string.Create(CultureInfo.InvariantCulture, $"{LogPrefix}{number:D12}");

    // By time, so that they get their place in that order.
    public static string Loose(LogEntry e) =>
        string.Create(CultureInfo.InvariantCulture, $"{LoosePrefix}{e.At.UtcTicks:D19}-{e.Signal}-{e.Kind}-{e.By}");

    public const string AnyClaimPrefix = "claim-";

    public static string ClaimPrefix(SignalId id) => $"{AnyClaimPrefix}{id}-";

    public static string Claim(ClaimKey key) => $"{ClaimPrefix(key.Signal)}{key.Step}";

    public static string Details(SignalId id) => $"{DetailsPrefix}{id}";

    public static string NotePrefix(SignalId signal) => $"{AnyNotePrefix}{signal}-";

    public static string Note(SignalId signal, SignalId note) => NotePrefix(signal) + note;

    public const string CorrectionPrefix = "correction-";

    // The last ones first: a table is read in the order of its keys.
    public static string Correction(Correction c) => string.Create(
        CultureInfo.InvariantCulture, $"{CorrectionPrefix}{DateTime.MaxValue.Ticks - c.At.UtcTicks:D19}-{c.Signal}");

    public static string Sender(SenderKey sender) => $"{SenderPrefix}{sender}";

    public static string Request(SignalId id) => $"{RequestPrefix}{id}";

    public static string Standing(string name) => $"{StandingPrefix}{name}";

    public static string Stuck(SignalId id) => $"{StuckPrefix}{id}";

    public static string Unreached(PersonId person) => $"{UnreachedPrefix}{person}";

    public static string Shop(ShopCode code) => $"{ShopPrefix}{code}";

    public static string Agreement(VillageId village) => $"{AgreementPrefix}{village}";

    public static string Stop(StopId id) => $"{StopPrefix}{id}";

    // By sender, so that all of one number change in one transaction.
    public static string RemindersOf(SenderKey sender) => $"{ReminderPrefix}{sender}-";

    public static string AnswersOf(VillageId village) => $"{AnswerPrefix}{village}.";

    public static string Answer(SeriesAnswer answer) => answer.Channel == Channel.Sms
        ? AnswersOf(answer.Village) + AnswerBy(new SenderKey(answer.By))
        : $"{AnswersOf(answer.Village)}form-{answer.By}";

    /// <summary>How the key of every answer by a number ends.</summary>
    public static string AnswerBy(SenderKey sender) => $"sms-{sender}";

    public static string ResidentHost(StopId visit) => $"{ResidentHostPrefix}{visit}";

    public static string StoriesOf(VillageId village) => $"{StoryPrefix}{village}.";

    public static string Story(VillageId village, StopId visit) => StoriesOf(village) + visit;

    public static string VillageLines(VillageId village) => $"lines-{village}";

    /// <summary>The filter for the stops on that day or later; dates are written so that they sort.</summary>
    public static string StopsFrom(string partition, string date) =>
        StartsWith(partition, StopPrefix) + Azure.Data.Tables.TableClient.CreateQueryFilter($" and Date ge {date}");

    // The end of the window comes first, so that those that have passed stand together.
    public static string Limit(DateTimeOffset until, string key) =>
        string.Create(CultureInfo.InvariantCulture, $"{LimitPrefix}{until.UtcTicks:D19}-{key}");

    /// <summary>The filter for the limits whose window is over at that moment.</summary>
    public static string LimitsUntil(string partition, DateTimeOffset moment) => Between(partition, LimitPrefix, Limit(moment.AddTicks(1), ""));

    /// <summary>The filter for the corrections from before that moment.</summary>
    public static string CorrectionsUntil(string partition, DateTimeOffset moment) =>
        Between(partition, string.Create(CultureInfo.InvariantCulture, $"{CorrectionPrefix}{DateTime.MaxValue.Ticks - moment.UtcTicks:D19}."), After(CorrectionPrefix));

    /// <summary>The filter for the claims that were taken or ended before that moment.</summary>
    public static string RemindersEndedUntil(string partition, DateTimeOffset moment) =>
        $"{StartsWith(partition, ReminderPrefix)} and {Azure.Data.Tables.TableClient.CreateQueryFilter($"Ended eq true and At lt {moment}")}";

    public static string ClaimsUntil(string partition, DateTimeOffset moment) =>
        $"{StartsWith(partition, AnyClaimPrefix)} and {Azure.Data.Tables.TableClient.CreateQueryFilter($"TakenAt lt {moment}")}";

    /// <summary>The filter for the stories that were written before that moment.</summary>
    public static string StoriesUntil(string partition, DateTimeOffset moment) =>
        $"{StartsWith(partition, StoryPrefix)} and {Azure.Data.Tables.TableClient.CreateQueryFilter($"WrittenAt lt {moment}")}";

    /// <summary>The filter for what is sealed under another master key than this. What was erased is under none.</summary>
    public static string SealedUnderOther(string partition, string prefix, string keyId) =>
        $"{StartsWith(partition, prefix)} and {Azure.Data.Tables.TableClient.CreateQueryFilter($"KeyId gt {""} and (KeyId lt {keyId} or KeyId gt {keyId})")}";

    // By day, so that counting reads no more than the days it counts.
    public static string ShopSignal(ShopId shop, SignalId signal, DateTimeOffset receivedAt) => ShopSignalOn(shop, receivedAt) + signal;

    /// <summary>The filter for all rows of a partition whose key starts so.</summary>
    public static string StartsWith(string partition, string prefix) => Between(partition, prefix, After(prefix));

    /// <summary>The filter for the signals of a shop from that day on.</summary>
    public static string ShopSignalsSince(string partition, ShopId shop, DateTimeOffset day) =>
        Between(partition, ShopSignalOn(shop, day), After(ShopSignalPrefix(shop)));

    /// <summary>The filter for the signals that came in since that moment.</summary>
    public static string SignalsSince(string partition, DateTimeOffset moment) =>
        $"{StartsWith(partition, SignalPrefix)} and {Azure.Data.Tables.TableClient.CreateQueryFilter($"ReceivedAt ge {moment}")}";

    /// <summary>The filter for the signals of one sender.</summary>
    public static string SignalsOf(string partition, SenderKey sender) =>
        $"{StartsWith(partition, SignalPrefix)} and {Azure.Data.Tables.TableClient.CreateQueryFilter($"Sender eq {sender.Value}")}";

    private static string Between(string partition, string from, string before) =>
        Azure.Data.Tables.TableClient.CreateQueryFilter($"PartitionKey eq {partition} and RowKey ge {from} and RowKey lt {before}");

    // The first key after all that start so.
    private static string After(string prefix) => prefix[..^1] + (char)(prefix[^1] + 1);

    private static string ShopSignalPrefix(ShopId shop) => $"shopsignal-{shop}-";

    private static string ShopSignalOn(ShopId shop, DateTimeOffset day) =>
        string.Create(CultureInfo.InvariantCulture, $"{ShopSignalPrefix(shop)}{day.UtcDateTime:yyyyMMdd}-");
}
