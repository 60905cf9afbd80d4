using System.Globalization;
using System.Linq.Expressions;
using Azure.Data.Tables;
using Xunit;

// A filter knows no StringComparison.
#pragma warning disable CA1309, CA1310, CA1866

namespace Naober.Compat.Tests.Tables;

[Collection(AzuriteTables.Collection)]
public sealed class FilterTests(AzuriteTables azurite)
{
    private static readonly Guid Id = Guid.Parse("3f2504e0-4f89-11d3-9a0c-0305e82c3301");
    private static readonly DateTimeOffset Noon = new(2026, 11, 21, 13, 0, 0, TimeSpan.FromHours(1));

    private static readonly string Typed = "O'Brien";

    public static TheoryData<FormattableString, string> Literals() => new()
    {
        { $"X eq {"it's"}", "X eq 'it''s'" },
        { $"X eq {'\''}", "X eq ''''" },
        { $"X eq {true} or X eq {false}", "X eq true or X eq false" },
        { $"X eq {-5}", "X eq -5" },
        { $"X eq {(short)5} or X eq {(byte)6}", "X eq 5 or X eq 6" },
        { $"X eq {5L}", "X eq 5L" },
        { $"X eq {1.5}", "X eq 1.5" },
        { $"X eq {-2.0}", "X eq -2.0" },
        { $"X eq {Id}", "X eq guid'3f2504e0-4f89-11d3-9a0c-0305e82c3301'" },
        { $"X eq {Noon}", "X eq datetime'2026-11-21T12:00:00.0000000Z'" },
        { $"X eq {Noon.UtcDateTime}", "X eq datetime'2026-11-21T12:00:00.0000000Z'" },
        { $"X eq {new byte[] { 0, 10, 255 }}", "X eq X'000aff'" },
        { $"X eq {BinaryData.FromBytes([0, 10, 255])}", "X eq X'000aff'" },
    };

    [Theory]
    [MemberData(nameof(Literals))]
    public void A_value_in_a_filter_is_quoted_by_its_type(FormattableString filter, string expected)
    {
        Assert.Equal(expected, TableClient.CreateQueryFilter(filter));
        Assert.Equal(expected, TableServiceClient.CreateQueryFilter(filter));
    }

    [Fact]
    public void A_filter_is_the_same_in_every_culture()
    {
        var culture = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo("nl-NL");

            Assert.Equal("X gt 1.5 and Y gt -2", TableClient.CreateQueryFilter($"X gt {1.5} and Y gt {-2}"));
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }
    }

    [Fact]
    public void A_value_that_no_filter_can_hold_is_a_mistake()
    {
        Assert.Throws<ArgumentException>(() => TableClient.CreateQueryFilter($"X eq {Urgency.Acute}"));
    }

    [Fact]
    public void A_text_cannot_break_out_of_its_quotes()
    {
        var typed = "x' or PartitionKey ne '";

        Assert.Equal("RowKey eq 'x'' or PartitionKey ne '''", TableClient.CreateQueryFilter($"RowKey eq {typed}"));
    }

    [Fact]
    public async Task The_service_finds_a_row_by_a_value_of_every_type()
    {
        var table = await azurite.NewTableAsync();
        var row = AllTypes.Filled() with { Text = "O'Brien & zn. +31 ë" };
        await table.AddEntityAsync(row);
        FormattableString[] filters =
        [
            $"Text eq {row.Text}", $"Flag eq {true}", $"Count eq {row.Count}", $"Total eq {row.Total}", $"Share eq {row.Share}", $"At eq {row.At}",
            $"AtUtc eq {row.AtUtc}", $"Id eq {row.Id}", $"Bytes eq {row.Bytes}", $"Urgency eq {"Acute"}",
        ];

        foreach (var filter in filters)
        {
            var text = TableClient.CreateQueryFilter(filter);
            Assert.True(await table.QueryAsync<AllTypes>(text).CountAsync() == 1, text);
            Assert.True(await table.QueryAsync<AllTypes>($"not ({text})").CountAsync() == 0, text);
        }
    }

    public static TheoryData<Expression<Func<AllTypes, bool>>, string> Conditions() => new()
    {
        { r => r.RowKey == "a", "RowKey eq 'a'" },
        { r => r.RowKey == Typed, "RowKey eq 'O''Brien'" },
        { r => r.PartitionKey == "p" && r.Count > 5, "(PartitionKey eq 'p') and (Count gt 5)" },
        { r => r.Count >= 1 || r.Count < 2 || r.Count <= 3, "((Count ge 1) or (Count lt 2)) or (Count le 3)" },
        { r => !(r.Count != 1), "not (Count ne 1)" },
        { r => 5 < r.Count, "Count gt 5" },
        { r => r.Flag && !r.Flag, "(Flag eq true) and (not (Flag eq true))" },
        { r => r.MaybeCount!.Value == 5, "MaybeCount eq 5" },
        { r => r.MaybeCount == 5, "MaybeCount eq 5" },
        { r => r.Total > 5, "Total gt 5L" },
        { r => r.Share < 5, "Share lt 5.0" },
        { r => r.Id == Id, "Id eq guid'3f2504e0-4f89-11d3-9a0c-0305e82c3301'" },
        { r => r.Timestamp >= Noon, "Timestamp ge datetime'2026-11-21T12:00:00.0000000Z'" },
        { r => r.At < Noon.AddHours(-1), "At lt datetime'2026-11-21T11:00:00.0000000Z'" },
        { r => r.At < new DateTimeOffset(2026, 11, 21, 0, 0, 0, TimeSpan.Zero), "At lt datetime'2026-11-21T00:00:00.0000000Z'" },
        { r => string.Compare(r.RowKey, "a") >= 0 && r.RowKey.CompareTo("b") < 0, "(RowKey ge 'a') and (RowKey lt 'b')" },
        { r => string.Compare("a", r.RowKey) <= 0, "RowKey ge 'a'" },
        { r => r.RowKey.Equals("a") || string.Equals(r.RowKey, "b"), "(RowKey eq 'a') or (RowKey eq 'b')" },
        { r => r.Urgency == Urgency.Acute, "Urgency eq 'Acute'" },
        { r => r.MaybeUrgency != Urgency.Calm, "MaybeUrgency ne 'Calm'" },
        { r => r.Named == "n", "renamed eq 'n'" },
    };

    [Theory]
    [MemberData(nameof(Conditions))]
    public void A_condition_in_csharp_is_a_filter(Expression<Func<AllTypes, bool>> condition, string expected) =>
        Assert.Equal(expected, TableClient.CreateQueryFilter(condition));

    [Fact]
    public void A_condition_may_be_about_any_kind_of_row()
    {
        Assert.Equal("RowKey eq 'a'", Generic<Signal>());

        static string Generic<T>()
            where T : ITableEntity => TableClient.CreateQueryFilter<T>(row => row.RowKey == "a");
    }

    [Fact]
    public void A_condition_on_a_dictionary_names_its_property()
    {
        var views = 3;

        Assert.Equal(
            "(Theme eq 'lonely') and (Views gt 3)",
            TableClient.CreateQueryFilter<TableEntity>(row => row.GetString("Theme") == "lonely" && row.GetInt32("Views") > views));
    }

    public static TheoryData<Expression<Func<AllTypes, bool>>> Impossible() => new()
    {
        r => r.RowKey.StartsWith("a"),
        r => r.RowKey.Contains('a'),
        r => string.Compare(r.RowKey, "a", StringComparison.OrdinalIgnoreCase) > 0,
        r => r.RowKey.Equals("a", StringComparison.OrdinalIgnoreCase),
        r => r.RowKey.Length > 3,
        r => r.Count + 1 == 2,
        r => r.Urgency > Urgency.Calm,
        r => true,
    };

    [Theory]
    [MemberData(nameof(Impossible))]
    public void What_a_table_cannot_be_asked_is_refused(Expression<Func<AllTypes, bool>> condition) =>
        Assert.Throws<NotSupportedException>(() => TableClient.CreateQueryFilter(condition));

    [Fact]
    public async Task A_prefix_is_found_by_a_condition()
    {
        var table = await azurite.NewTableAsync();
        foreach (var key in (string[])["abb", "abc", "abcd", "abd"])
        {
            await table.AddEntityAsync(new Signal { RowKey = key });
        }

        var found = await table.QueryAsync<Signal>(row => row.RowKey.CompareTo("abc") >= 0 && row.RowKey.CompareTo("abd") < 0).ToListAsync();

        Assert.Equal(["abc", "abcd"], found.Select(row => row.RowKey));
    }
}
