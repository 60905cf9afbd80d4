using Naober.Core.Organisations;
using Naober.Core.Routing;
using Naober.Core.Signals;
using Naober.Functions.Tests.Fakes;
using Naober.Pages;

namespace Naober.Benchmarks.Year;

/// <summary>What somebody does with a signal on its page, and after picking it up in the days that follow.</summary>
internal sealed class Handling(World world, Agenda agenda, Weather weather, Watch watch, Random random, Tally tally)
{
    private static readonly TimeSpan UntilNextTry = TimeSpan.FromMinutes(45);

    /// <summary>Opens the page: whoever may see the signal sees it, and for anybody else it is not there.</summary>
    /// <returns>Whether it was shown.</returns>
    public async Task<bool> ReadAsync(Person person, SignalId id)
    {
        var answer = await world.AskAsync(TestRequest.Get($"/werk/signaal/{id}").As(person));
        if (weather.StorageIsDown || !watch.Signals.TryGetValue(id, out var signal))
        {
            return false;
        }

        if (answer.Status == 200)
        {
            watch.Viewed(person, signal);
            return true;
        }

        if (answer.Status != 404 || Access.MaySee(world.Organisation, world.Organisation.AsSignedIn(person, world.Clock.Now), signal))
        {
            tally.Break("whoever may see a signal is shown it", $"{person.Id} of {id}: {answer.Status}");
        }

        return false;
    }

    public async Task PickUpAsync(Person person, SignalId id)
    {
        if (!await MoveAsync(person, id, SignalFields.PickUp) || watch.Signals[id].PickedUpBy != person.Id)
        {
            return;
        }

        Later(0.3, 1, person, id, () => RevealAsync(person, id));
        Later(0.3, 24, person, id, () => NoteAsync(person, id));
        Later(0.06, 48, person, id, () => ToColleagueAsync(person, watch.Signals[id], SignalFields.Join));
        Later(0.09, 72, person, id, () => ToColleagueAsync(person, watch.Signals[id], SignalFields.Offer));
        Later(0.05, 72, person, id, () => ToColleagueAsync(person, watch.Signals[id], SignalFields.PassOn));
        Later(0.02, 72, person, id, () => MoveAsync(person, id, SignalFields.Bar));
        Later(0.12, 48, person, id, () => MoveAsync(person, id, SignalFields.Visit, (SignalFields.Day, Day(random.Next(1, 14)))));
        Later(0.2, 300, person, id, () => MoveAsync(person, id, SignalFields.Inform, (SignalFields.How, SignalFields.Told), (SignalFields.Day, Day(0))));
        Later(0.05, 200, person, id, () => MoveAsync(
            person, id, SignalFields.Partner, (SignalFields.Nonce, $"{random.Next()}"), (SignalFields.Text, "Humanitas"),
            (SignalFields.AgreedBy, nameof(ConsentBy.Person)), (SignalFields.Day, Day(0))));
        Later(0.95, 400, person, id, () => CloseAsync(person, id, SignalFields.Reasons[random.Next(SignalFields.Reasons.Count)].Value));
    }

    public async Task CloseAsync(Person person, SignalId id, string reason)
    {
        if (await MoveAsync(person, id, SignalFields.Close, (SignalFields.Reason, reason)) && watch.Signals[id].State == SignalState.Closed)
        {
            Later(0.04, 200, person, id, () => ReopenAsync(person, id));
        }
    }

    /// <summary>To any colleague that the page names; nothing when it names nobody.</summary>
    public async Task ToColleagueAsync(Person person, Signal signal, string action)
    {
        if (Colleagues.Of(world.Organisation, signal, person.Id) is { Count: > 0 } colleagues)
        {
            await MoveAsync(person, signal.Id, action, (SignalFields.Colleague, colleagues[random.Next(colleagues.Count)].Id.Value));
        }
    }

    public Task CorrectAsync(Person person, Signal signal)
    {
        var villages = world.Organisation.Villages.Keys.ToList();
        return MoveAsync(
            person,
            signal.Id,
            SignalFields.Correct,
            (SignalFields.Village, villages[random.Next(villages.Count)].Value),
            (SignalFields.Theme, signal.Theme.ToString()),
            (SignalFields.Urgency, random.Next(8) == 0 ? "Urgent" : signal.Urgency.ToString()));
    }

    /// <returns>Whether it was done.</returns>
    public async Task<bool> MoveAsync(Person person, SignalId id, string action, params (string Name, string Value)[] fields)
    {
        if (!world.Organisation.People.ContainsKey(person.Id))
        {
            return false;
        }

        var answer = await world.AskAsync(TestRequest.Move(id, action, fields).As(person));
        if (weather.StorageIsDown)
        {
            agenda.Add(world.Clock.Now + UntilNextTry, () => MoveAsync(person, id, action, fields));
            return false;
        }

        tally.Count($"moves_{(answer.Status < 400 ? action.Replace('-', '_') : "refused")}");
        return answer.Status < 400;
    }

    private async Task ReopenAsync(Person person, SignalId id)
    {
        if (await MoveAsync(person, id, SignalFields.Reopen) && watch.Signals[id].PickedUpBy == person.Id)
        {
            Later(1, 100, person, id, () => CloseAsync(person, id, "opgepakt"));
        }
    }

    private Task<bool> NoteAsync(Person person, SignalId id) =>
        MoveAsync(person, id, SignalFields.Note, (SignalFields.Nonce, $"{random.Next()}"), (SignalFields.Text, "Gebeld, kom donderdag langs."));

    private async Task RevealAsync(Person person, SignalId id)
    {
        if (await world.AskAsync(TestRequest.Post($"/werk/signaal/{id}/gegevens").As(person)) is { Status: 200 })
        {
            watch.Viewed(person, watch.Signals[id]);
        }
    }

    // At night nobody does so, but for a few.
    private void Later(double part, int hours, Person person, SignalId id, Func<Task> act)
    {
        if (random.NextDouble() < part)
        {
            var at = world.Clock.Now.AddHours(random.NextDouble() * hours).AddMinutes(1);
            agenda.Add(world.Organisation.Hours.IsOpen(at) ? at : world.Organisation.Hours.NextOpening(at), () => StillThere(person, id) ? act() : Task.CompletedTask);
        }
    }

    private bool StillThere(Person person, SignalId id) => world.Organisation.People.ContainsKey(person.Id) && watch.Signals.ContainsKey(id);

    private string Day(int fromNow) => world.Clock.Now.AddDays(fromNow).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
