using System.Globalization;
using System.Text.RegularExpressions;
using Naober.Core.Privacy;
using Naober.Core.Signals;
using Naober.Functions.Messages;
using Naober.Functions.Tests.Fakes;

namespace Naober.Benchmarks.Year;

/// <summary>What residents, shops and colleagues tell us in a year, by all four ways, spread over days and hours as people live.</summary>
internal sealed partial class Inflow(World world, Agenda agenda, Host host, YearTexts texts, Random random, int number, Tally tally)
{
    private const int Recent = 200;

    private readonly List<string> _senders = [];
    private int _count;

    /// <summary>Every message of which its sender may believe that we have it.</summary>
    public HashSet<SignalId> Accepted { get; } = [];

    /// <summary>The number that each text came from.</summary>
    public Dictionary<SignalId, string> SentBy { get; } = [];

    public Dictionary<PhoneNumber, List<SignalId>> SentFrom { get; } = [];

    public void Plan(int messages)
    {
        var begin = world.Clock.Now;
        for (var i = 0; i < messages; i++)
        {
            // Mostly by day: the sum of two dice over the day, around 14.00.
            var hour = (random.NextDouble() + random.NextDouble()) * 12 + 2;
            agenda.Add(begin.Date.AddDays(random.Next(365)).AddHours(hour) is var at && at < begin ? begin : new DateTimeOffset(at, TimeSpan.Zero), TellAsync);
        }
    }

    private async Task TellAsync()
    {
        var organisation = world.Organisation;
        var village = Any(organisation.Villages.Values);
        var text = texts.Any(random, organisation, village);
        tally.Count("messages");
        var roll = random.NextDouble();
        if (roll < 0.62)
        {
            await TextAsync(SenderOf(), text);
        }
        else if (roll < 0.84)
        {
            var code = Any(world.Shops.All).Code;
            await FormAsync(TestRequest.Shop(code.Value, Nonce(), text, random.Next(3) == 0 ? NewNumber() : ""), "shop_forms");
        }
        else if (roll < 0.94)
        {
            await FormAsync(TestRequest.Resident(Nonce(), village.Id.Value, text, random.Next(2) == 0 ? NewNumber() : ""), "resident_forms");
        }
        else
        {
            var colleague = Any(organisation.People.Values);
            await FormAsync(TestRequest.Enter(Nonce(), random.Next(5) == 0 ? "" : village.Id.Value, text, NewNumber()).As(colleague), "entered");
        }
    }

    private async Task TextAsync(string from, string text)
    {
        tally.Count("texts");
        var sid = $"SM{++_count:x32}";
        world.Twilio.ComesIn(sid, from, text);
        Accepted.Add(SignalId.FromSms(sid));
        SentBy[SignalId.FromSms(sid)] = from;
        (SentFrom.TryGetValue(World.Number(from), out var sent) ? sent : SentFrom[World.Number(from)] = []).Add(SignalId.FromSms(sid));
        var calls = host.Calls();
        var answer = random.NextDouble() < 0.01 ? null : await world.CallWebhookAsync(sid, from, text, calls);
        if (answer is not { Status: 200 } || calls.Stopped)
        {
            tally.Count("texts_missed");
            PlanReconciling();
        }
        else if (random.NextDouble() < 0.01)
        {
            tally.Count("texts_twice");
            agenda.Add(world.Clock.Now.AddSeconds(random.Next(1, 600)), () => world.CallWebhookAsync(sid, from, text));
        }

        if (answer is { Status: 200 } && text.Length > 20 && answer.Body.Contains("dorp", StringComparison.OrdinalIgnoreCase) && random.Next(2) == 0)
        {
            var village = Any(world.Organisation.Villages.Values).Name;
            agenda.Add(world.Clock.Now.AddMinutes(random.Next(1, 300)), () => TextAsync(from, village));
        }
    }

    private async Task FormAsync(TestRequest form, string kind)
    {
        tally.Count(kind);
        var answer = await world.TryAskAsync(form, host.Calls());
        if (answer is not { Status: 200 })
        {
            tally.Count(answer is null ? "forms_killed" : $"forms_refused_{answer.Status}");
            return;
        }

        var put = world.Queues.All.Last(m => m.Queue == QueueNames.SignalReceived);
        Accepted.Add(SignalId.TryParse(SignalIn().Match(put.Body).Groups[1].Value, out var id) ? id : throw new FormatException(put.Body));
    }

    // At each of the next ticks of the timer: a text may be too young at the first.
    private void PlanReconciling()
    {
        for (var minutes = 3; minutes <= 15; minutes += 4)
        {
            agenda.Add(world.Clock.Now.AddMinutes(minutes), () => world.TickAsync("ReconcileInbound"));
        }
    }

    private string SenderOf()
    {
        if (_senders.Count > 0 && random.Next(4) == 0)
        {
            return _senders[^random.Next(1, Math.Min(Recent, _senders.Count) + 1)];
        }

        _senders.Add(NewNumber());
        return _senders[^1];
    }

    private string NewNumber() => string.Create(CultureInfo.InvariantCulture, $"+3165{number}{++_count:D6}");

    private string Nonce() => string.Create(CultureInfo.InvariantCulture, $"jaar-{++_count}");

    private T Any<T>(IEnumerable<T> all)
    {
        var list = all.ToList();
        return list[random.Next(list.Count)];
    }

    [GeneratedRegex("\"signal\":\"([0-9a-f]{32})\"", RegexOptions.IgnoreCase)]
    private static partial Regex SignalIn();
}
