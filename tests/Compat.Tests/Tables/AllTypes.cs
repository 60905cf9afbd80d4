using System.Runtime.Serialization;
using Azure;
using Azure.Data.Tables;

namespace Naober.Compat.Tests.Tables;

public enum Urgency
{
    Calm,
    Acute,
}

/// <summary>A property of every type that a table holds, plain and nullable.</summary>
public sealed record AllTypes : ITableEntity
{
    public string PartitionKey { get; set; } = "p";

    public string RowKey { get; set; } = "r";

    public DateTimeOffset? Timestamp { get; set; }

    public ETag ETag { get; set; }

    public string? Text { get; init; }

    public bool Flag { get; init; }

    public bool? MaybeFlag { get; init; }

    public int Count { get; init; }

    public int? MaybeCount { get; init; }

    public long Total { get; init; }

    public long? MaybeTotal { get; init; }

    public double Share { get; init; }

    public double? MaybeShare { get; init; }

    public DateTimeOffset At { get; init; } = Instant;

    public DateTimeOffset? MaybeAt { get; init; }

    public DateTime AtUtc { get; init; } = Instant.UtcDateTime;

    public DateTime? MaybeAtUtc { get; init; }

    public Guid Id { get; init; }

    public Guid? MaybeId { get; init; }

    public byte[]? Bytes { get; init; }

    public BinaryData? Data { get; init; }

    public Urgency Urgency { get; init; }

    public Urgency? MaybeUrgency { get; init; }

    [DataMember(Name = "renamed")]
    public string? Named { get; init; }

    [IgnoreDataMember]
    public IReadOnlyList<string> Ignored { get; init; } = [];

    public static DateTimeOffset Instant { get; } = new DateTimeOffset(2026, 11, 21, 10, 0, 0, TimeSpan.Zero).AddTicks(1234567);

    public static AllTypes Filled() => new()
    {
        Text = "Zoë's \"kat\" مرحبا 🐈\r\n",
        Flag = true,
        MaybeFlag = false,
        Count = int.MinValue,
        MaybeCount = int.MaxValue,
        Total = long.MinValue,
        MaybeTotal = long.MaxValue,
        Share = 5,
        MaybeShare = double.NaN,
        At = Instant,
        MaybeAt = Instant.ToOffset(TimeSpan.FromHours(2)),
        AtUtc = Instant.UtcDateTime,
        MaybeAtUtc = Instant.UtcDateTime.AddDays(1),
        Id = Guid.Parse("3f2504e0-4f89-11d3-9a0c-0305e82c3301"),
        MaybeId = Guid.Empty,
        Bytes = [0, 10, 255],
        Data = BinaryData.FromBytes([1, 2]),
        Urgency = Urgency.Acute,
        MaybeUrgency = Urgency.Calm,
        Named = "named",
        Ignored = ["not kept"],
    };
}
