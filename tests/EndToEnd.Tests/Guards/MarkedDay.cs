using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;
using Naober.Testing;

namespace Naober.EndToEnd.Tests.Guards;

/// <summary>A day in which marked personal data goes every way there is.</summary>
internal sealed partial class MarkedDay(Stack stack) : IDisposable
{
    private const string Reader = "anna"; // of Almen
    private readonly Dictionary<string, HttpClient> _staff = [];

    /// <summary>The signals, by the text that marks them.</summary>
    public Dictionary<string, string> Signals { get; } = [];

    /// <summary>Ids by what they are of, as <see cref="Route.Takes"/> has it, and then by the text that marks it.</summary>
    public IEnumerable<KeyValuePair<string, string>> IdsOf(string thing) => thing switch
    {
        "signal" => Signals,
        "request" => _requests,
        "visit" => _visits,
        "link" => _links,
        _ => throw new ArgumentException($"Nobody went by a {thing}."),
    };

    /// <summary>What we said to those who told us something: answers to texts, and pages after a form.</summary>
    public List<(string Place, string Text)> Answers { get; } = [];

    public async Task<HttpClient> AsAsync(string person)
    {
        if (!_staff.TryGetValue(person, out var client))
        {
            _staff[person] = client = await stack.SignInAsync(person);
        }

        return client;
    }

    public async Task LiveAsync()
    {
        await TellAsync();
        await HandleAsync();
        await TourAsync();
        await HostAsync();
        await RightsAsync();
        await stack.PutAsync("signal-received", $$"""{"signal":"geen id","text":"{{Marked.Poison}}"}""");
        await QuietAsync();
        foreach (var timer in (string[])
            ["SealAccessLog", "EscalateSignals", "ReconcileInbound", "TestDaily", "RemindOfStops", "FindPatterns", "RewrapKeys", "CheckAccessLog", "ExpirePersonalData"])
        {
            await stack.RunFunctionAsync(timer);
        }

        await stack.KillHandlerAsync();
        await QuietAsync();
    }

    public void Dispose()
    {
        foreach (var client in _staff.Values)
        {
            client.Dispose();
        }
    }

    private async Task TellAsync()
    {
        await TextAsync(Reader, Marked.InDanger, Marked.Danger, $"Mijn buurvrouw mevrouw {Marked.Name}, {Marked.Street} 12 in Almen, wil niet meer wakker worden. {Marked.Danger}");
        await TextAsync(Reader, Marked.Worried, Marked.Worry, $"Zorgen om mevrouw {Marked.Name} in Almen, {Marked.Street} 14, bsn {Marked.CitizenNumber}, bel 06-{Marked.Worried[1..]}. Ze is eenzaam. {Marked.Worry}");
        await TextAsync("fenna", Marked.Unsafe, Marked.Home, $"hij slaat haar elke avond, in Epse, {Marked.Street} 16. {Marked.Home}");
        using var stranger = Visitors.Stranger();
        await FormAsync(stranger, Reader, Marked.Shop, "/winkel/K7M3QX", ("nonce", "n-winkel"), ("tekst", $"Meneer {Marked.Name} komt niet meer. {Marked.Shop}"),
            ("gesproken", "nee"), ("bellen", "ja"), ("telefoon", $"0{Marked.Shopkeeper}"), ("website", ""));
        await FormAsync(stranger, Reader, Marked.Form, "/signaal?dorp=almen", ("nonce", "n-inwoner"), ("tekst", $"Mijn buurman meneer {Marked.Name} is zo alleen. {Marked.Form}"),
            ("dorp", "almen"), ("over", "ander"), ("bellen", "ja"), ("telefoon", $"0031 {Marked.Resident}"), ("website", ""));
        await FormAsync(await AsAsync(Reader), Reader, Marked.Mouth, "/werk/nieuw", ("nummer", "n-mond"), ("dorp", "almen"),
            ("tekst", $"Aan tafel: meneer {Marked.Name} wil weer biljarten. {Marked.Mouth} {Marked.Struck}"), ("telefoon", $"06 {Marked.Caller[1..]}"));

        // Teams and the work phone refuse, so that only mail is left.
        await stack.FaultAsync("""[{"target":"graph","kind":"notInstalled","for":"chantal"},{"target":"twilio","kind":"error","code":21614,"for":"+31612340003"}]""");
        await TextAsync("chantal", Marked.ByMail, Marked.Mail, $"Mevrouw {Marked.Name} in Eefde is zo eenzaam. {Marked.Mail}");
        await Eventually.TrueAsync("the mail", async () => (await stack.Http.GetFromJsonAsync<JsonElement>(new Uri(stack.Sandbox, "/api/mails"))).GetArrayLength() > 0);
    }

    private async Task HandleAsync()
    {
        var signal = $"/werk/signaal/{Signals[Marked.Worry]}";
        await DoneAsync(Reader, signal, ("actie", "oppakken"));
        await DoneAsync(Reader, signal, ("actie", "notitie"), ("nummer", "n1"), ("tekst", $"Gebeld. {Marked.Note}"));
        await DoneAsync(Reader, $"{signal}/sms", ("actie", "versturen"), ("hoe", "eigen"), ("nummer", "n2"), ("tekst", $"Is zij 's middags thuis? {Marked.Question}"));
        await DoneAsync(Reader, signal, ("actie", "partner"), ("nummer", "n3"), ("tekst", $"het {Marked.Partner}"), ("akkoord", "Person"), ("dag", $"{DateTime.UtcNow.AddDays(-1):yyyy-MM-dd}"));
        await DoneAsync("fenna", $"/werk/signaal/{Signals[Marked.Home]}", ("actie", "oppakken"));
        await DoneAsync(Reader, $"/werk/signaal/{Signals[Marked.Shop]}", ("actie", "oppakken"));
        await DoneAsync(Reader, $"/werk/signaal/{Signals[Marked.Shop]}", ("actie", "afsluiten"), ("reden", "opgepakt"));
        await DoneAsync(Reader, $"{signal}/gegevens");
        await DoneAsync("dirk", "/werk/inzage", ("bericht", $"{stack.App}werk/signaal/{Signals[Marked.Form]}"), ("reden", $"Hij belde mij met 06 {Marked.Resident[1..]}"));
        await stack.TextAsync(Marked.Phone(Marked.Worried), $"Ja, bel 06{Marked.Worried[1..]}. {Marked.Worry}");
    }

    // Who asked for reminders hears that a visit is known, and that it moved.
    private async Task TourAsync()
    {
        await stack.RunFunctionAsync("PlanTour");
        var els = await AsAsync("els");
        var draft = await Eventually.GetAsync("a plan", async () =>
            await els.GetStringAsync(new Uri(stack.App, "/beheer/rondgang")) is var page && Version().Match(page) is { Success: true } found && page.Contains("wijzig?", StringComparison.Ordinal) ? found : null);
        await DoneAsync("els", "/beheer/rondgang/bekendmaken", ("versie", draft.Groups[1].Value), ("tot", $"{DateTime.UtcNow.AddDays(28):yyyy-MM-dd}"));
        var stop = (await VisitsAsync())[0];
        await stack.TextAsync(Marked.Phone(Marked.Reminded), $"HERINNER {stop.GetProperty("villageName")}");
        await QuietAsync();
        var asked = (await stack.MessagesAsync(Marked.Phone(Marked.Reminded))).Length;
        await MoveAsync(els, stop);
        await Eventually.TrueAsync("the text about the visit that moved", async () =>
            (await stack.MessagesAsync(Marked.Phone(Marked.Reminded))).Length > asked, TimeSpan.FromMinutes(1));
    }

    private async Task<JsonElement[]> VisitsAsync() =>
        [.. (await stack.Http.GetFromJsonAsync<JsonElement>(new Uri(stack.App, "/agenda/alle.json"))).GetProperty("stops").EnumerateArray()];

    // To the first day and hour that no rule refuses.
    private async Task MoveAsync(HttpClient els, JsonElement stop)
    {
        var page = await els.GetStringAsync(new Uri(stack.App, $"/beheer/rondgang/wijzig?bezoek={stop.GetProperty("id")}"));
        var (version, place) = (Version().Match(page).Groups[1].Value, Place().Matches(page).Select(m => m.Groups[1].Value).First(p => p.StartsWith($"{stop.GetProperty("village")}/", StringComparison.Ordinal)));
        var refused = new List<string>();
        for (var days = 0; days < 28; days++)
        {
            foreach (var time in (string[])["9.30", "10.30", "11.30", "13.00", "14.30"])
            {
                using var moved = await els.PostFormAsync(stack, "/beheer/rondgang/wijzig", ("versie", version), ("bezoek", $"{stop.GetProperty("id")}"), ("actie", "verplaats"),
                    ("datum", $"{stop.GetProperty("start").GetDateTimeOffset().AddDays(days):yyyy-MM-dd}"), ("tijd", time), ("plek", place), ("bus", "bus-1"), ("akkoord", "ja"));
                if (moved.StatusCode == HttpStatusCode.Redirect)
                {
                    return;
                }

                refused.Add($"{days} {time}: {string.Join(' ', Sentence().Matches(await moved.Content.ReadAsStringAsync()).Select(m => m.Groups[1].Value))}");
            }
        }

        Assert.Fail($"No move is let through: {string.Join(", ", refused)}");
    }

    private async Task TextAsync(string reader, string number, string mark, string body)
    {
        await ArrivesAsync(reader, mark, async () => Answers.Add(("answer to a text", (await stack.TextAsync(Marked.Phone(number), body)).GetProperty("webhook").ToString())));
    }

    private Task FormAsync(HttpClient client, string reader, string mark, string path, params (string, string)[] fields) => ArrivesAsync(reader, mark, async () =>
    {
        using var thanks = await client.PostFormAsync(stack, path, fields);
        Assert.True(thanks.StatusCode is HttpStatusCode.OK or HttpStatusCode.Redirect, $"{path}: {thanks.StatusCode}");
        Answers.Add(($"page after {path}", await thanks.Content.ReadAsStringAsync()));
    });

    // What is new in the list of who reads it is the signal.
    private async Task ArrivesAsync(string reader, string mark, Func<Task> tell)
    {
        var client = await AsAsync(reader);
        var before = await ListAsync(client);
        await tell();
        await Eventually.TrueAsync($"the signal '{mark}' in the list of {reader}", async () => (await ListAsync(client)).Count > before.Count, TimeSpan.FromMinutes(1));
        Signals[mark] = Assert.Single((await ListAsync(client)).Except(before));
    }

    private async Task<HashSet<string>> ListAsync(HttpClient client) =>
        [.. Link().Matches(await client.GetStringAsync(new Uri(stack.App, "/werk"))).Select(m => m.Groups[1].Value)];

    private async Task DoneAsync(string person, string path, params (string, string)[] fields)
    {
        using var answer = await (await AsAsync(person)).PostFormAsync(stack, path, fields);
        Assert.True(answer.StatusCode is HttpStatusCode.Redirect or HttpStatusCode.OK, $"{person} {path}: {answer.StatusCode}");
        Assert.DoesNotContain("error", answer.Headers.Location?.OriginalString ?? "", StringComparison.Ordinal);
    }

    private Task QuietAsync() => Eventually.TrueAsync("all queues to be empty", stack.IsQuietAsync, TimeSpan.FromMinutes(2));

    [GeneratedRegex("/werk/signaal/([0-9a-f]{32})")]
    private static partial Regex Link();

    [GeneratedRegex("name=\"versie\" value=\"([0-9]+)\"")]
    private static partial Regex Version();

    [GeneratedRegex("<(?:h1|li)>([^<]+)<")]
    private static partial Regex Sentence();

    [GeneratedRegex("<option value=\"([a-z-]+/[a-z0-9-]+)\"")]
    private static partial Regex Place();
}
