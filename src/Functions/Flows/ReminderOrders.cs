using Naober.Core.Privacy;
using Naober.Core.Signals;
using Naober.Core.Triage;
using Naober.Core.Villages;
using Naober.Functions.Messages;
using Naober.Functions.Ports;

namespace Naober.Functions.Flows;

/// <summary>Begins and ends reminders as a recorded text asked. The number is sealed anew, so that it can be destroyed apart from the text.</summary>
public sealed class ReminderOrders(IReminders reminders, IContentSeal seal)
{
    public Task ApplyAsync(SignalId id, SignalReceived message, CancellationToken ct) => (message.Labels.Intent, message.SentBy, message.RemindersOf) switch
    {
        (Intent.Start, { } sender, { } village) when seal.Open(id, message.Content).Phone is { CanReceiveText: true } phone => reminders.StartAsync(
            new Reminder(
                new SenderKey(sender), new VillageId(village), message.ReceivedAt, id, message.Labels.Language, seal.Seal(id, new Content("", phone))),
            ct),
        (Intent.Stop, { } sender, var village) => reminders.StopAsync(
            new SenderKey(sender), village is null ? null : new VillageId(village), message.ReceivedAt, ct),
        _ => Task.CompletedTask,
    };
}
