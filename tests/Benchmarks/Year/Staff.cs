using Naober.Core.Organisations;
using Naober.Core.Signals;
using Naober.Core.Triage;
using Naober.Functions.Tests.Fakes;

namespace Naober.Benchmarks.Year;

/// <summary>What the people of an organisation do when they learn of a signal: at once, within the hours, days late, or never.</summary>
internal sealed class Staff(World world, Agenda agenda, Watch watch, Absences absences, Random random, Tally tally, Handling handling)
{
    private readonly HashSet<(PersonId, SignalId)> _going = [];

    public void Told(Person person, SignalId signal)
    {
        if (Reaction(person, signal) is { } at && _going.Add((person.Id, signal)))
        {
            agenda.Add(at, () => ReactAsync(person, signal));
        }
    }

    /// <summary>The duty manager calls the officers, who look at what waits.</summary>
    public void Called()
    {
        var officer = world.Organisation.People[random.Next(3) == 0 ? world.Organisation.Safety.DeputyOfficer : world.Organisation.Safety.Officer];
        agenda.Add(absences.Back(officer.Id, world.Clock.Now.AddMinutes(random.Next(2, 240))), () => LookAsync(officer));
    }

    /// <summary>Reads the whole list, and takes up some of what is overdue or was set aside.</summary>
    public async Task LookAsync(Person person)
    {
        if (!world.Organisation.People.ContainsKey(person.Id) || absences.IsAway(person.Id, world.Clock.Now))
        {
            return;
        }

        tally.Count("lists");
        foreach (var (id, isLate) in await WorkPage.ReadAsync(world, person))
        {
            var signal = watch.Signals[id];
            watch.Viewed(person, signal);
            if (isLate || signal.State is SignalState.SetAside or SignalState.AwaitingVillage)
            {
                if (random.Next(3) != 0)
                {
                    await ReactAsync(person, id);
                }
            }
        }
    }

    private async Task ReactAsync(Person person, SignalId id)
    {
        _going.Remove((person.Id, id));
        if (!world.Organisation.People.ContainsKey(person.Id))
        {
            return;
        }

        if (absences.Back(person.Id, world.Clock.Now) is var back && back > world.Clock.Now)
        {
            agenda.Add(Working(back), () => ReactAsync(person, id));
            return;
        }

        await LookAroundAsync(id);
        if (!await handling.ReadAsync(person, id))
        {
            return;
        }

        var signal = watch.Signals[id];
        if (signal.State == SignalState.SetAside)
        {
            await (random.Next(5) == 0 ? handling.CorrectAsync(person, signal) : handling.CloseAsync(person, id, "reclame"));
        }
        else if (signal.OfferedTo == person.Id)
        {
            await (random.Next(4) == 0 ? handling.MoveAsync(person, id, "niet-overdragen") : handling.PickUpAsync(person, id));
        }
        else if (signal.Waits)
        {
            await DecideAsync(person, signal);
        }
    }

    private Task DecideAsync(Person person, Signal signal) => random.Next(100) switch
    {
        < 80 => handling.PickUpAsync(person, signal.Id),
        < 86 => handling.ToColleagueAsync(person, signal, "niet-voor-mij"),
        < 89 => handling.MoveAsync(person, signal.Id, "ken-ik"),
        < 95 => handling.CorrectAsync(person, signal),
        _ => Task.CompletedTask,
    };

    // Now and then a colleague, or nobody in particular, opens a link that is not theirs.
    private async Task LookAroundAsync(SignalId id)
    {
        if (random.Next(25) != 0)
        {
            return;
        }

        tally.Count("snoops");
        var people = world.Organisation.People.Values.ToList();
        await handling.ReadAsync(people[random.Next(people.Count)], id);
        if (await world.TryAskAsync(TestRequest.Get($"/werk/signaal/{id}")) is { Status: 200 })
        {
            tally.Break("strangers are shown nothing", $"{id}");
        }
    }

    // Null: never.
    private DateTimeOffset? Reaction(Person person, SignalId id)
    {
        var now = world.Clock.Now;
        var isPressing = watch.Signals[id] is { } signal && (signal.SafeRoute || signal.Urgency == Urgency.Acute);
        DateTimeOffset? reaction = random.Next(100) switch
        {
            < 8 => now.AddSeconds(random.Next(5, 60)),
            < 62 when isPressing => now.AddMinutes(random.Next(1, 30)),
            < 68 => Working(now.AddMinutes(random.Next(5, 240))),
            < 88 => Working(now.AddHours(random.Next(12, 120))),
            _ => null,
        };
        return reaction is { } at ? absences.Back(person.Id, at) : null;
    }

    private DateTimeOffset Working(DateTimeOffset at) => world.Organisation.Hours.IsOpen(at)
        ? at
        : world.Organisation.Hours.NextOpening(at).AddMinutes(random.Next(60));
}
