using Naober.Core.Organisations;
using Naober.Core.Privacy;
using Naober.Functions.Ports;
using Naober.Functions.Tests.Fakes;

namespace Naober.Benchmarks.Year;

/// <summary>How storage, Graph and Twilio fail in a year: periods planned ahead, and now and then a single call.</summary>
internal sealed class Weather
{
    private const double SingleFault = 0.012;

    private readonly World _world;
    private readonly Random _random;
    private readonly Tally _tally;
    private readonly HashSet<PhoneNumber> _staff;
    private bool _graphStorms;
    private bool _twilioStorms;
    private PersonId? _withoutApp;

    public Weather(World world, Agenda agenda, Random random, Tally tally, IEnumerable<PhoneNumber> staff)
    {
        (_world, _random, _tally, _staff) = (world, random, tally, [.. staff]);
        world.Teams.Mood = TeamsMood;
        world.Twilio.Mood = (number, _) => TextMood(number);
        world.Mail.Mood = _ => Told("graph_faults", _graphStorms ? VendorMood.Busy() : Single());
        var contacts = world.Organisation.ContactPersons.Values.Distinct().ToList();
        Plan(10, 20, 90, down => _graphStorms = down, "graph_storms");
        Plan(6, 10, 60, down => _twilioStorms = down, "twilio_storms");
        Plan(3, 10, 40, down => world.Twilio.ListDown = down, "twilio_list_away");
        Plan(6, 5, 40, SetStorage, "storage_outages");
        Plan(4, 7 * 24 * 60, 21 * 24 * 60, down => _withoutApp = down ? contacts[random.Next(contacts.Count)] : null, "person_without_app");

        void Plan(int times, int fromMinutes, int toMinutes, Action<bool> set, string name)
        {
            for (var i = 0; i < times; i++)
            {
                var at = world.Clock.Now.AddMinutes(random.Next(360 * 24 * 60));
                agenda.Add(at, () => Do(() => set(true)));
                agenda.Add(at.AddMinutes(random.Next(fromMinutes, toMinutes)), () => Do(() => set(false)));
                tally.Count(name);
            }
        }

        static Task Do(Action act)
        {
            act();
            return Task.CompletedTask;
        }
    }

    /// <summary>Storage answers nobody, also not the host: no message is delivered.</summary>
    public bool StorageIsDown { get; private set; }

    /// <summary>When storage last came back, UTC.</summary>
    public DateTimeOffset StorageBack { get; private set; }

    // Numbers that take no texts: a fixed part of them.
    private bool IsBarred(PhoneNumber number) => !_staff.Contains(number) && number.E164.EndsWith("37", StringComparison.Ordinal);

    private void SetStorage(bool down)
    {
        StorageIsDown = down;
        StorageBack = _world.Clock.Now;
        (_world.Signals.Down, _world.Queues.Down, _world.Shops.Down, _world.Limits.Down) = (down, down, down, down);
    }

    private VendorMood TeamsMood(PersonId person) => Told("graph_faults", person == _withoutApp
        ? VendorMood.Refuses(SendOutcome.Refused.NotInstalled)
        : _graphStorms ? VendorMood.Busy(_random.Next(3) switch { 0 => TimeSpan.FromMinutes(1), 1 => TimeSpan.FromHours(1), _ => null })
        : Single());

    private VendorMood TextMood(PhoneNumber number) => Told("twilio_faults", IsBarred(number) ? VendorMood.Refuses("21610")
        : _twilioStorms ? VendorMood.Busy(TimeSpan.FromSeconds(90))
        : Single());

    private VendorMood Single() => _random.NextDouble() >= SingleFault ? VendorMood.Fine : _random.Next(3) switch
    {
        0 => VendorMood.SilentAfterAcceptance,
        1 => VendorMood.SilentBefore,
        _ => VendorMood.Busy(TimeSpan.FromSeconds(_random.Next(5, 120))),
    };

    private VendorMood Told(string name, VendorMood mood)
    {
        _tally.Count(name, mood == VendorMood.Fine ? 0 : 1);
        return mood;
    }
}
