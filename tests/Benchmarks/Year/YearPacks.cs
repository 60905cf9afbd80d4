using System.Text.Json.Nodes;
using Naober.Functions.Tests.Fakes;

namespace Naober.Benchmarks.Year;

/// <summary>
/// An organisation's pack as the year goes on: people leave, and their villages go to others. Each change is a pack of its own, with which the app
/// starts again.
/// </summary>
internal sealed class YearPacks
{
    private readonly JsonObject _organisation;
    private readonly string _villages;
    private readonly string _name;
    private int _version;

    /// <param name="name">Beside the benchmark, or else the pack that comes with the app.</param>
    public YearPacks(string name)
    {
        var own = Path.Combine(AppContext.BaseDirectory, "Year", "Packs", name);
        var folder = Directory.Exists(own) ? own : Path.Combine(AppContext.BaseDirectory, "config", name);
        _organisation = JsonNode.Parse(File.ReadAllText(Path.Combine(folder, "organisation.json")))!.AsObject();
        _villages = File.ReadAllText(Path.Combine(folder, "villages.json"));
        _name = name;
    }

    public App Start()
    {
        var pack = $"year-{_name}-{_version++}";
        var folder = Directory.CreateDirectory(Path.Combine(AppContext.BaseDirectory, "config", pack)).FullName;
        File.WriteAllText(Path.Combine(folder, "organisation.json"), _organisation.ToJsonString());
        File.WriteAllText(Path.Combine(folder, "villages.json"), _villages);
        return App.With(("Organisation:Pack", pack));
    }

    /// <summary>Somebody is no longer there; another takes over their villages and whomever they stood in for.</summary>
    /// <returns>The app from now on.</returns>
    public App Leave(string person, string successor)
    {
        var people = _organisation["people"]!.AsArray();
        people.Remove(people.Single(p => Text(p!["id"]) == person));
        foreach (var left in people.Where(p => Text(p!["deputy"]) == person))
        {
            left!["deputy"] = Text(left["id"]) == successor ? Text(_organisation["coordinator"]) : successor;
        }

        Replace(_organisation["contactPersons"]!.AsObject(), person, successor);
        Replace(_organisation["safety"]!.AsObject(), person, successor);
        return Start();
    }

    private static void Replace(JsonObject roles, string person, string successor)
    {
        foreach (var role in roles.Where(r => Text(r.Value) == person).Select(r => r.Key).ToList())
        {
            roles[role] = successor;
        }
    }

    private static string Text(JsonNode? node) => node!.GetValue<string>();
}
