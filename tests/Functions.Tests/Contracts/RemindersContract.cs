using Naober.Core.Privacy;
using Naober.Core.Signals;
using Naober.Core.Villages;
using Naober.Functions.Adapters.Storage;
using Naober.Functions.Ports;
using Naober.Functions.Tests.Fakes;
using Xunit;

namespace Naober.Functions.Tests.Contracts;

public abstract class RemindersContract
{
    private static readonly CancellationToken Ct = CancellationToken.None;
    private static readonly DateTimeOffset Nine = new(2026, 11, 23, 9, 0, 0, TimeSpan.Zero);
    private static readonly SenderKey Jan = new("aa01");

    private readonly IReminders _reminders;

    private protected RemindersContract(IReminders reminders) => _reminders = reminders;

    [Fact]
    public async Task A_reminder_comes_back_as_it_was_and_only_for_its_village()
    {
        var asked = Asked("almen");
        await _reminders.StartAsync(asked, Ct);
        await _reminders.StartAsync(asked, Ct);

        Assert.Equivalent(asked, Assert.Single(await ListAsync("almen", "exel")), strict: true);
        Assert.Empty(await ListAsync("laren"));
    }

    [Fact]
    public async Task Of_one_number_only_what_stands_is_listed()
    {
        await _reminders.StartAsync(Asked("almen"), Ct);
        await _reminders.StartAsync(Asked("laren"), Ct);
        await _reminders.StartAsync(Asked("almen") with { Sender = new SenderKey("aa012") }, Ct);
        await _reminders.StopAsync(Jan, new VillageId("laren"), Nine.AddMinutes(1), Ct);

        Assert.Equal("almen", Assert.Single(await _reminders.ListOfAsync(Jan, Ct)).Village.Value);
    }

    [Fact]
    public async Task Who_ends_one_village_keeps_the_other()
    {
        await _reminders.StartAsync(Asked("almen"), Ct);
        await _reminders.StartAsync(Asked("laren"), Ct);
        await _reminders.StopAsync(Jan, new VillageId("almen"), Nine.AddMinutes(1), Ct);

        Assert.Equal("laren", Assert.Single(await ListAsync("almen", "laren")).Village.Value);
    }

    [Fact]
    public async Task Who_ends_all_has_none_and_another_keeps_theirs()
    {
        await _reminders.StartAsync(Asked("almen"), Ct);
        await _reminders.StartAsync(Asked("laren"), Ct);
        await _reminders.StartAsync(Asked("almen") with { Sender = new SenderKey("bb02") }, Ct);
        await _reminders.StopAsync(Jan, null, Nine.AddMinutes(1), Ct);

        Assert.Equal("bb02", Assert.Single(await ListAsync("almen", "laren")).Sender.Value);
    }

    [Theory]
    [InlineData("almen")]
    [InlineData(null)]
    public async Task An_older_message_that_comes_late_changes_nothing_and_a_newer_one_begins_again(string? village)
    {
        await _reminders.StopAsync(Jan, village is null ? null : new VillageId(village), Nine.AddMinutes(1), Ct);
        await _reminders.StartAsync(Asked("almen"), Ct);
        Assert.Empty(await ListAsync("almen"));

        await _reminders.StartAsync(Asked("almen") with { Since = Nine.AddMinutes(2) }, Ct);
        await _reminders.StopAsync(Jan, village is null ? null : new VillageId(village), Nine.AddMinutes(1), Ct);

        Assert.Single(await ListAsync("almen"));
    }

    private static Reminder Asked(string village) => new(Jan, new VillageId(village), Nine, SignalId.FromSms(village), "nl", Storage.Content());

    private Task<IReadOnlyList<Reminder>> ListAsync(params string[] villages) =>
        _reminders.ListAsync(villages.Select(v => new VillageId(v)).ToHashSet(), Ct);
}

public sealed class FakeRemindersTests() : RemindersContract(new FakeReminders());

[Collection(nameof(Storage))]
public sealed class TableRemindersTests(Storage storage) : RemindersContract(new TableReminders(storage.Table()));
