using System.Text;
using Naober.Testing;

namespace Naober.EndToEnd.Tests.Guards;

/// <summary>Personal data goes the whole way through the real product, and is then looked for wherever it has no business.</summary>
public sealed class LeakTests(LoudStack stack) : IClassFixture<LoudStack>
{
    private static readonly string[] Visiting = ["anna", "bert", "chantal", "dirk", "els", "fenna", "gerrit", "hanneke", "zonder-rol"];

    // Where nothing may stand something harmless does, and is found: so these places were filled, and read.
    private static readonly (string Place, string Word)[] Read =
    [
        ("file localhost.log", "RecordSignal"),
        ("output of ./run", "Naober runs"),
        ("row signal-", "almen"),
        ("row details-", "k20260101"),
        ("row note-", "anna"),
        ("row reminder-", "k20260101"),
        ("row log-", "anna"),
        ("row stuck-", "signal-received"),
        ("row stop-", "almen"),
        ("row story-", "almen"),
        ("row request-", "els"),
        ("request to graph notify", "Almen"),
        ("request to graph mail", "Eefde"),
        ("request to twilio send", "3197010240573"),
        ("answer to a text", "Message"),
        ("page after /winkel", "Lochem"),
        ("page after /bezoek", "Lochem"),
    ];

    private readonly MarkerSearch _search = new(Marked.All);

    [Fact]
    public async Task What_people_told_us_stands_nowhere_but_where_it_must()
    {
        using var day = new MarkedDay(stack);
        await day.LiveAsync();
        await stack.PutAsync(Marked.ControlQueue, $"{{\"to\":\"x{Marked.Control}\"}}");
        var places = new List<Place>(day.Answers.Select(a => Place.Of(a.Place, a.Text)));

        places.AddRange(await PagesAsync(day));
        places.AddRange(await Kept.QueuedAsync(stack).ToListAsync());
        places.AddRange(await Kept.RowsAsync(stack).ToListAsync());
        places.AddRange(await Vendors.RequestsAsync(stack));
        await ForgottenAsync();
        await stack.EndAsync();
        places.Add(Place.Of("output of ./run", stack.Output));
        places.AddRange(Kept.Files(stack.Data));
        var found = places.SelectMany(p => _search.In(p.Bytes).Select(m => (p.Name, Marker: m))).Distinct().ToList();

        var leaks = found.Where(f => !MayStand.Allows(f.Name, f.Marker)).Select(f => $"{f.Marker} in {f.Name}").ToList();
        Assert.True(leaks.Count == 0, string.Join('\n', leaks));

        // It is found where it may be, so it went there and would have been found elsewhere.
        var missed =
            from may in MayStand.All
            from what in may.What
            where !found.Any(f => f.Name.StartsWith(may.Place, StringComparison.Ordinal) && f.Marker == what)
            select $"{what} in {may.Place}";
        Assert.True(!missed.Any(), string.Join('\n', missed));
        Assert.All(Read, r => Assert.Contains(places, p => p.Name.StartsWith(r.Place, StringComparison.Ordinal) && new MarkerSearch([r.Word]).In(p.Bytes).Count > 0));
    }

    [Theory]
    [InlineData("kwarrelbloem")]
    [InlineData("een Kwarrelbloem,")]
    [InlineData("KWARRELBLOEM")]
    [InlineData("%6Bw%61rrelbloem", false)] // half encoded, as nobody does
    [InlineData("%6B%77%61%72%72%65%6C%62%6C%6F%65%6D")]
    [InlineData("\\u006b\\u0077\\u0061\\u0072\\u0072\\u0065\\u006c\\u0062\\u006c\\u006f\\u0065\\u006d")]
    [InlineData("6b77617272656c626c6f656d")]
    [InlineData("kwarrel bloemen", true)] // too strict does no harm
    [InlineData("kwarrelblad", false)]
    [InlineData("+31682454376")]
    [InlineData("0682454376")]
    [InlineData("0031 6 82 45 43 76")]
    [InlineData("06-82454376")]
    [InlineData("0682454379", false)]
    public void What_is_hidden_is_found_however_it_is_written(string written, bool isFound = true)
    {
        Assert.Equal(isFound, _search.InText(written).Count > 0);
        foreach (var encoding in (Encoding[])[Encoding.UTF8, Encoding.Unicode, Encoding.BigEndianUnicode])
        {
            Assert.Equal(isFound, _search.In(encoding.GetBytes(written)).Count > 0);
        }
    }

    [Fact]
    public void What_is_hidden_in_base64_is_found_wherever_it_begins()
    {
        foreach (var encoding in (Encoding[])[Encoding.UTF8, Encoding.Unicode])
        {
            for (var before = 0; before < 6; before++)
            {
                var bytes = encoding.GetBytes($"{new string('a', before)}{Marked.Worry}, 0{Marked.Worried}bcd");
                var once = Convert.ToBase64String(bytes);

                Assert.Equal([Marked.Worried, Marked.Worry], _search.InText(once).Order());
                Assert.Equal([Marked.Worried, Marked.Worry], _search.InText(Convert.ToBase64String(Encoding.UTF8.GetBytes($"{before}{once}"))).Order());
            }
        }
    }

    // Every page there is, by everybody there is.
    private async Task<List<Place>> PagesAsync(MarkedDay day)
    {
        using var stranger = Visitors.Stranger();
        var places = new List<Place>();
        foreach (var visitor in Visiting.Append("a stranger"))
        {
            var client = visitor == "a stranger" ? stranger : await day.AsAsync(visitor);
            foreach (var route in Route.All.Where(r => r.Method == "get"))
            {
                foreach (var (mark, id) in route.Takes is { } thing ? day.IdsOf(thing) : [new("", "")])
                {
                    using var answer = await client.GetAsync(new Uri(stack.App, route.PathOf(id)));
                    places.Add(Place.Of(
                        $"page of {visitor}: {route.PathOf(mark)}",
                        $"{answer.Headers}{answer.Content.Headers}{await answer.Content.ReadAsStringAsync()}"));
                }
            }
        }

        return places;
    }

    // What came in is empty at Twilio; what went out is ours, and one question that a colleague asked, which is emptied after an hour.
    private async Task ForgottenAsync()
    {
        Assert.Contains(await Vendors.TwilioKeepsAsync(stack), t => t.IsInbound); // maybe empty already: the timer ticks by itself as well
        await stack.RunFunctionAsync("ForgetTexts");
        await Eventually.TrueAsync("Twilio to have forgotten what came in", async () =>
            (await Vendors.TwilioKeepsAsync(stack)).All(t => !t.IsInbound || t.Body.Length == 0), TimeSpan.FromMinutes(1));
        foreach (var (_, body) in await Vendors.TwilioKeepsAsync(stack))
        {
            Assert.All(_search.InText(body), m => Assert.Equal(Marked.Question, m));
        }
    }
}
