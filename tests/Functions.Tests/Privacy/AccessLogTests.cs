using Azure.Data.Tables;
using Microsoft.Extensions.DependencyInjection;
using Naober.Core.Signals;
using Naober.Functions.Adapters.Storage;
using Naober.Functions.Ports;
using Naober.Functions.Tests.Fakes;
using Naober.Testing;
using Xunit;

namespace Naober.Functions.Tests.Privacy;

public sealed class AccessLogTests
{
    private const string Worry = "Mijn buurvrouw in Almen ziet niemand meer";
    private const string Unsafe = "Mijn man heeft me weer geslagen. Laren";

    private static readonly CancellationToken Ct = CancellationToken.None;

    [Fact]
    public async Task The_command_finds_a_row_that_somebody_changed_removed_inserted_or_swapped_in_storage()
    {
        await using var azurite = await Azurite.StartAsync();
        var world = new World { KeepsInTable = true, App = App.With(("Storage", azurite.ConnectionString)) };
        await ReceiveAsync(world, 1, Worry);
        for (var view = 0; view < 60; view++)
        {
            await ViewAsync(world, "anna", 1);
        }

        await world.TickAsync("SealAccessLog");
        Assert.Equal((0, ""), await VerifyAsync(world));
        var table = world.App.Real.GetRequiredService<NaoberTable>();
        var (fifth, sixth) = ((await table.FindAsync("log-000000000005", Ct))!, (await table.FindAsync("log-000000000006", Ct))!);

        await PutAsync(table, Copy(fifth, fifth.RowKey, ("By", "bert")));
        Assert.Equal((1, "Regel 5: een regel is veranderd."), await VerifyAsync(world));
        await table.DeleteAsync([fifth.RowKey], Ct);
        Assert.Equal((1, "Regel 5: een regel is weg."), await VerifyAsync(world));
        await PutAsync(table, Copy(sixth, fifth.RowKey), Copy(fifth, sixth.RowKey));
        Assert.Contains("Regel 5: een regel staat op de verkeerde plaats.", (await VerifyAsync(world)).Said, StringComparison.Ordinal);
        await PutAsync(table, fifth, sixth, Copy(sixth, "log-000000000099"));
        Assert.Equal((1, "Regel 99: een regel is toegevoegd."), await VerifyAsync(world));
        await table.DeleteAsync(["log-000000000099"], Ct);
        Assert.Equal((0, ""), await VerifyAsync(world));
    }

    [Fact]
    public async Task Many_instances_view_at_once_and_every_view_gets_one_place()
    {
        await using var azurite = await Azurite.StartAsync();
        var world = new World { KeepsInTable = true, App = App.With(("Storage", azurite.ConnectionString)) };
        await ReceiveAsync(world, 1, Worry);

        await Task.WhenAll(new[] { "anna", "bert", "els" }.Select(async reader =>
        {
            for (var view = 0; view < 10; view++)
            {
                await ViewAsync(world, reader, 1);
                await world.TickAsync("SealAccessLog");
            }
        }));
        await world.TickAsync("SealAccessLog");

        var log = (IAccessLog)world.PortOf(typeof(IAccessLog));
        Assert.Equal(30, (await log.ListAsync(Ct)).Count(e => e.Entry.Kind == EventKind.Viewed));
        Assert.Empty(await log.ListLooseAsync(Ct));
        Assert.Equal((0, ""), await VerifyAsync(world));
    }

    [Fact]
    public async Task The_log_goes_after_two_years_and_the_chain_stays_whole()
    {
        var world = new World();
        await ReceiveAsync(world, 1, Worry);
        for (var day = 0; day < 8; day++)
        {
            await ViewAsync(world, "anna", 1);
            world.Clock.Advance(TimeSpan.FromDays(1));
            await world.TickAsync("SealAccessLog");
        }

        world.Clock.MoveTo(new DateTimeOffset(2028, 11, 26, 2, 40, 0, TimeSpan.Zero));
        await world.TickAsync("CheckAccessLog");
        await world.TickAsync("CheckAccessLog");

        Assert.Empty(world.Faults);
        Assert.Equal(4, (await world.AccessLog.ListAsync(Ct)).Count);
        Assert.Equal(new Standing(Standings.AccessLog, world.Clock.Now), Assert.Single(await world.Standings.ListAsync(Ct)));
    }

    [Fact]
    public async Task The_page_names_who_viewed_how_often_and_no_signal()
    {
        var world = new World();
        await ReceiveAsync(world, 1, Worry);
        await ViewAsync(world, "anna", 1);
        await ViewAsync(world, "els", 1);

        var page = await ReviewAsync(world, "els");

        Assert.Contains("Anna Wissink", page.Body, StringComparison.Ordinal);
        Assert.Contains("1 keer buiten de eigen dorpen", page.Body, StringComparison.Ordinal);
        Assert.DoesNotContain(SignalId.FromSms(SidOf(1)).Value, page.Body, StringComparison.Ordinal);
        Assert.Equal(404, (await ReviewAsync(world, "anna")).Status);
    }

    [Fact]
    public async Task Views_of_safety_at_home_are_seen_by_the_officer_alone()
    {
        var world = new World();
        await ReceiveAsync(world, 1, Unsafe);
        await ViewAsync(world, "gerrit", 1);
        await world.TickAsync("SealAccessLog");

        Assert.Contains("Gerrit Lubbers", (await ReviewAsync(world, "fenna")).Body, StringComparison.Ordinal);
        Assert.DoesNotContain("Gerrit Lubbers", (await ReviewAsync(world, "els")).Body, StringComparison.Ordinal);
    }

    private static string SidOf(int number) => $"SM{number:D32}";

    private static async Task ReceiveAsync(World world, int number, string text)
    {
        await world.ReceiveTextAsync(SidOf(number), "+31612345678", text);
        await world.RunUntilQuietAsync();
    }

    private static async Task ViewAsync(World world, string person, int number)
    {
        world.Clock.Advance(TimeSpan.FromSeconds(1));
        await world.AskAsync(TestRequest.Get($"/werk/signaal/{SignalId.FromSms(SidOf(number))}").As(world.Person(person)));
    }

    [Fact]
    public async Task When_the_app_cannot_even_start_nobody_can_say_and_the_reason_is_named()
    {
        using var output = new StringWriter();

        var exitCode = await VerifyLogCommand.RunAsync(static () => throw new InvalidOperationException("The setting 'Organisation__Pack' is missing."), output);

        Assert.Equal(2, exitCode);
        Assert.Contains("Er is niets gecontroleerd. The setting 'Organisation__Pack' is missing.", output.ToString(), StringComparison.Ordinal);
    }

    private static Task<Answer> ReviewAsync(World world, string person) => world.AskAsync(TestRequest.Get("/beheer/inzage").As(world.Person(person)));

    // What it says beside the last line.
    private static async Task<(int ExitCode, string Said)> VerifyAsync(World world)
    {
        using var output = new StringWriter();
        var exitCode = await VerifyLogCommand.RunAsync(() => world.App.Real, output);
        var lines = output.ToString().Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries);
        return (exitCode, string.Join('\n', lines[..^1]));
    }

    private static TableEntity Copy(TableEntity row, string rowKey, params (string Column, string Value)[] changes)
    {
        var copy = new TableEntity(row.PartitionKey, rowKey);
        foreach (var column in row.Keys.Except(["PartitionKey", "RowKey", "Timestamp", "odata.etag"]))
        {
            copy[column] = row[column];
        }

        foreach (var (column, value) in changes)
        {
            copy[column] = value;
        }

        return copy;
    }

    private static async Task PutAsync(NaoberTable table, params TableEntity[] rows)
    {
        foreach (var row in rows)
        {
            await table.RunAsync(t => t.UpsertEntityAsync(row, TableUpdateMode.Replace, Ct), Ct);
        }
    }
}
