using Naober.Core.Signals;
using Naober.Core.Villages;
using Naober.Functions.Ports;

namespace Naober.Functions.Tests.Fakes;

internal static class WorldReminders
{
    /// <summary>Somebody asked for the reminders of a village a minute ago.</summary>
    public static async Task WantsRemindersAsync(this World world, string number, string village)
    {
        var phone = World.Number(number);
        var id = SignalId.FromSms($"{number}-{village}");
        var keys = (ISenderKeys)world.PortOf(typeof(ISenderKeys));
        await world.Reminders.StartAsync(
            new Reminder(keys.KeyOf(phone), new VillageId(village), world.Clock.Now.AddMinutes(-1), id, "nl", world.Seal.Seal(id, new Content("", phone))),
            CancellationToken.None);
    }
}
