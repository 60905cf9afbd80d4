using Microsoft.Extensions.DependencyInjection;
using Naober.Core.Organisations;
using Naober.Core.Signals;
using Naober.Functions.Messages;
using Naober.Functions.Tests.Fakes;

namespace Naober.Benchmarks.Year;

/// <summary>A year of one organisation.</summary>
internal sealed class OrganisationYear(YearPacks packs, YearTexts texts, Random random, int number, int messages)
{
    private const int Days = 365;

    // So that whatever can still end, ends.
    private const int DaysAfter = 45;

    private static readonly TimeSpan HandsOverBefore = TimeSpan.FromDays(7);

    public Tally Tally { get; } = new();

    public async Task RunAsync()
    {
        var world = new World(packs.Start());
        var agenda = new Agenda();
        var begin = world.Clock.Now;
        var watch = new Watch(world, Tally);
        var weather = new Weather(world, agenda, random, Tally, watch.StaffNumbers);
        var host = new Host(world, agenda, weather, watch, random, Tally);
        var ladder = new LadderWatch(world, agenda, weather, watch, Tally, host.Calls);
        var absences = new Absences(world.Organisation.People.Keys, random, begin);
        var handling = new Handling(world, agenda, weather, watch, random, Tally);
        var staff = new Staff(world, agenda, watch, absences, random, Tally, handling);
        var inflow = new Inflow(world, agenda, host, texts, random, number, Tally);
        (watch.Told, watch.ManagerTold, world.Signals.Changed) = (staff.Told, staff.Called, ladder.Changed);
        watch.SignalsOf = number => inflow.SentFrom.GetValueOrDefault(number, []);
        Tally.Count("absences", absences.Count);

        inflow.Plan(messages);
        PlanLeaving(world, agenda, handling, watch, begin, () => ReadAbsencesAsync(world, absences, ladder));
        var junk = PlanJunk(world, agenda);
        for (var hour = 1; hour < (Days + DaysAfter) * 24; hour += 3)
        {
            ladder.PlanTick(begin.AddHours(hour));
            agenda.Add(begin.AddHours(hour).AddSeconds(30), () => world.TickAsync("ReconcileInbound", host.Calls()));
        }

        for (var day = 0; day < Days + DaysAfter; day++)
        {
            var at = new DateTimeOffset(begin.Date, TimeSpan.Zero).AddDays(day);
            agenda.Add(at.AddHours(5), () => ReadAbsencesAsync(world, absences, ladder)); // the timer comes by more often, and finds nothing else
            PlanDay(world, agenda, host, staff, at);
        }

        await host.RunAsync(begin.AddDays(Days + DaysAfter));
        await new YearPromises(world, watch, ladder, inflow, Tally, junk).CheckAsync();
    }

    private static async Task ReadAbsencesAsync(World world, Absences absences, LadderWatch ladder)
    {
        foreach (var person in world.Organisation.People.Keys)
        {
            world.Mailboxes.Replies[person] = absences.RepliesOf(person, world.Clock.Now);
        }

        await world.TickAsync("ReadAbsences");
        ladder.PeopleChanged();
    }

    private void PlanDay(World world, Agenda agenda, Host host, Staff staff, DateTimeOffset day)
    {
        // 8.30 in summer and in winter.
        foreach (var minutes in (int[])[390, 395, 405, 450, 455, 465])
        {
            agenda.Add(day.AddMinutes(minutes), () => world.TickAsync("TestDaily", host.Calls()));
        }

        agenda.Add(day.AddHours(9), () => world.Organisation.Hours.IsOpen(world.Clock.Now) ? LookAsync() : Task.CompletedTask);

        async Task LookAsync()
        {
            var organisation = world.Organisation;
            PersonId[] daily = [organisation.Coordinator, organisation.Safety.Officer, organisation.Safety.DeputyOfficer];
            foreach (var person in organisation.People.Values.Where(p => daily.Contains(p.Id) || random.Next(8) == 0).ToList())
            {
                await staff.LookAsync(person);
            }

            foreach (var stuck in world.Stuck.All.Where(s => s.Message.Signal is not null))
            {
                Tally.Count("stuck_replayed");
                await world.AskAsync(TestRequest.Post($"/werk/vastgelopen/{stuck.Message.Id}").As(organisation.People[organisation.Coordinator]));
            }
        }
    }

    // Two contact persons, and the officer.
    private void PlanLeaving(World world, Agenda agenda, Handling handling, Watch watch, DateTimeOffset begin, Func<Task> readAbsences)
    {
        var organisation = world.Organisation;
        var contacts = organisation.ContactPersons.Values.Distinct().ToList();
        Plan(100, contacts[0], contacts[1]);
        Plan(180, organisation.Safety.Officer, contacts[1]);
        Plan(250, contacts[^1], contacts[^2]);

        void Plan(int day, PersonId leaver, PersonId successor)
        {
            agenda.Add(begin.AddDays(day) - HandsOverBefore, () => HandOverAsync(leaver, successor));
            agenda.Add(begin.AddDays(day), async () =>
            {
                await HandOverAsync(leaver, successor);
                Tally.Count("people_left");
                world.App = packs.Leave(leaver.Value, successor.Value);
                world.Directory.Change(_ => StaffDirectory.Of(world.App.Real.GetRequiredService<Pack>().Organisation));
                await readAbsences(); // the pack's people come without them
            });
        }

        async Task HandOverAsync(PersonId leaver, PersonId successor)
        {
            var person = world.Organisation.People[leaver];
            foreach (var signal in watch.Signals.Values.Where(s => s.State == SignalState.PickedUp && s.PickedUpBy == leaver).ToList())
            {
                var to = signal.SafeRoute ? world.Organisation.Safety.DeputyOfficer : successor;
                if (await handling.MoveAsync(person, signal.Id, "overdragen", ("collega", to.Value)))
                {
                    await handling.PickUpAsync(world.Organisation.People[to], signal.Id);
                }
            }
        }
    }

    // What is not ours, on every queue: it ends on the coordinator's list, and stays there.
    private int PlanJunk(World world, Agenda agenda)
    {
        string[] queues = [QueueNames.SignalReceived, QueueNames.Notify, QueueNames.TellSignaller];
        foreach (var (index, queue) in queues.Index())
        {
            agenda.Add(world.Clock.Now.AddDays(random.Next(Days)), () =>
            {
                world.Queues.Put(queue, $"{{\"dit\":\"is niet van ons {index}\"}}");
                return Task.CompletedTask;
            });
        }

        return queues.Length;
    }
}
