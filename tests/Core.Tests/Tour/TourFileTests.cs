using System.Text.Json.Nodes;
using Naober.Core.Tour;
using Naober.Testing;

namespace Naober.Core.Tests.Tour;

/// <summary>What is wrong with a problem on file is said in words; what may be left out may be null.</summary>
public sealed class TourFileTests
{
    private static readonly string Lochem = File.ReadAllText(Path.Combine(Repository.Root, "tests", "Benchmarks", "tour", "lochem.json"));

    /// <summary>Where in the file, what is put there (null: it is taken away), and what the answer names.</summary>
    public static TheoryData<string, string?, string> Wrong => new()
    {
        { "villages/0/position", null, "position" },
        { "villages/0/position/longitude", null, "longitude" },
        { "villages/0/id", "\"eefde\"", "Het dorp 'eefde' staat er twee keer in." },
        { "villages/0/togetherWith", "\"nergens\"", "'nergens'" },
        { "villages/0/togetherWith", "\"lochem\"", "gaat zelf samen met een ander" },
        { "villages/0/series", """{ "everyWeeks": 0, "first": "2026-12-01", "last": "2027-01-01" }""", "eens in 1 week of meer" },
        { "villages/0/series", """{ "everyWeeks": 2, "first": "2026-12-01" }""", "last" },
        { "villages/0/targetDays", "0", "'targetDays' 1 dag of meer" },
        { "villages/0/closed", """[{ "first": "2026-12-24", "last": "2026-12-01" }]""", "eindigen (2026-12-01) voor ze beginnen (2026-12-24)" },
        { "villages/1", "null", "null" },
        { "vans", null, "vans" },
        { "vans/0/runs/0/until", "\"06:00\"", "eindigen (06:00) voor ze beginnen" },
        { "vans/0/runs/0/day", "\"maandag\"", "vans[0].runs[0].day" },
        { "weeks", "-1", "'weeks'" },
        { "weeks", "\"acht\"", "weeks" },
        { "stopMinutes", "0", "'stopMinutes'" },
        { "speed", "80", "speed" },
        { "drivingTimes", """[{ "from": "almen", "to": "nergens", "minutes": 9, "kilometres": 9 }]""", "'nergens'" },
        { "published", Published("almen", "dorpshuis", "bus-9"), "de bus 'bus-9' is er niet" },
        { "published", Published("almen", "paleis", "bus-1"), "de plek 'paleis' is er niet" },
        { "published", Published("nergens", "dorpshuis", "bus-1"), "dat dorp is er niet" },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public void What_is_wrong_is_said(string place, string? json, string said) =>
        Assert.Contains(said, Assert.Throws<InvalidDataException>(() => TourFile.Parse(With(place, json))).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("""{ "from": "2026-11-30", "from": "2026-11-30" }""")]
    public void What_is_no_problem_at_all_is_refused(string json) => Assert.Throws<InvalidDataException>(() => TourFile.Parse(json));

    [Fact]
    public void A_file_that_is_not_there_is_refused() => Assert.Throws<InvalidDataException>(() => TourFile.Read("/nergens/plan.json"));

    [Theory]
    [InlineData("closedDays")]
    [InlineData("published")]
    [InlineData("drivingTimes")]
    [InlineData("villages/1/activities")]
    [InlineData("villages/1/closed")]
    [InlineData("villages/1/venues")]
    [InlineData("villages/1/venues/0/open")]
    [InlineData("vans/0/away")]
    public void A_list_that_is_null_or_left_out_is_empty(string place)
    {
        Assert.NotEmpty(TourPlanner.Plan(TourFile.Parse(With(place, "null"))).Stops);
        Assert.NotEmpty(TourPlanner.Plan(TourFile.Parse(With(place, null))).Stops);
    }

    [Fact]
    public void A_published_stop_that_was_cancelled_does_not_stand()
    {
        var problem = TourFile.Parse(With("published", Published("almen", "dorpshuis", "bus-1").Replace("published", "cancelled", StringComparison.Ordinal)));

        Assert.Empty(problem.Published);
        Assert.Empty(PlanCheck.Broken(problem, TourPlanner.Plan(problem).Stops));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void The_examples_are_right(string name) => Assert.Empty(ProblemCheck.ErrorsOf(Examples.Read(name)));

    public static TheoryData<string> Names => [.. Examples.Names];

    private static string Published(string village, string venue, string van) =>
        $$"""[{ "village": "{{village}}", "venue": "{{venue}}", "van": "{{van}}", "date": "2026-12-08", "start": "10:00", "end": "12:00", "state": "published" }]""";

    private static string With(string place, string? json)
    {
        var problem = JsonNode.Parse(Lochem)!;
        var (at, steps) = (problem, place.Split('/'));
        foreach (var step in steps[..^1])
        {
            at = (int.TryParse(step, out var index) ? at![index] : at![step])!;
        }

        var value = json is null ? null : JsonNode.Parse(json);
        if (int.TryParse(steps[^1], out var last))
        {
            at[last] = value;
        }
        else if (json is null)
        {
            at.AsObject().Remove(steps[^1]);
        }
        else
        {
            at[steps[^1]] = value;
        }

        return problem.ToJsonString();
    }
}
