using System.Reflection;
using System.Text.RegularExpressions;
using Naober.Core.Triage;
using Naober.Core.Villages;
using Naober.Functions.Adapters.Directory;
using Naober.Functions.Messages;
using Naober.Functions.Tests.Fakes;
using Naober.Testing;
using Xunit;

namespace Naober.Functions.Tests.House;

public sealed class FunctionTests
{
    // What the host puts beside a message in its metadata; of a message that is a JSON object its own properties overwrite them there.
    private static readonly string[] NamesOfTheHost =
        ["id", "dequeueCount", "insertionTime", "expirationTime", "nextVisibleTime", "popReceipt", "sys", "retryContext"];

    // Twilio's default opt-out, opt-in and help words: it acts on them itself.
    private static readonly string[] WordsOfTwilio =
        ["stop", "stopall", "unsubscribe", "cancel", "end", "quit", "revoke", "optout", "start", "yes", "unstop", "help", "info"];

    public static TheoryData<string> Names => [.. FunctionEntry.All.Select(f => f.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_function_is_named_as_its_class(string name)
    {
        var function = FunctionEntry.Named(name);

        Assert.EndsWith("Function", function.Class.Name, StringComparison.Ordinal);
        var className = function.Class.Name[..^"Function".Length];
        Assert.True(name == className || (className == "HandlePoison" && name.StartsWith(className, StringComparison.Ordinal)), $"{name} in {function.Class.Name}");
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_function_has_its_row_in_the_architecture(string name)
    {
        var architecture = File.ReadAllText(Path.Combine(Repository.Root, "docs", "architecture.md"));

        Assert.Matches($@"(?m)^\|\s*`{name}`\s*\|", architecture);
    }

    [Fact]
    public void The_architecture_has_no_row_for_a_function_that_is_gone()
    {
        var architecture = File.ReadAllText(Path.Combine(Repository.Root, "docs", "architecture.md"));
        var section = Regex.Match(architecture, @"(?ms)^## Functions$(.*?)^## ").Groups[1].Value;

        var rows = Regex.Matches(section, @"(?m)^\|\s*`([A-Za-z]+)`\s*\|").Select(m => m.Groups[1].Value);

        Assert.Equal(FunctionEntry.All.Select(f => f.Name), rows.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_queue_has_a_function_and_a_function_for_what_fails_there()
    {
        var queues = typeof(QueueNames).GetFields(BindingFlags.Static | BindingFlags.Public).Select(f => (string)f.GetRawConstantValue()!).ToList();

        Assert.NotEmpty(queues);
        Assert.All(queues, queue =>
        {
            Assert.NotNull(FunctionEntry.OfQueue(queue));
            Assert.True(queue.EndsWith("-poison", StringComparison.Ordinal) || queues.Contains($"{queue}-poison"), $"{queue} has no poison queue.");
        });
    }

    [Fact]
    public void A_queue_trigger_names_the_apps_own_storage()
    {
        var connections = FunctionEntry.All
            .SelectMany(f => f.Method.GetParameters())
            .Select(p => p.GetCustomAttribute<Microsoft.Azure.Functions.Worker.QueueTriggerAttribute>())
            .OfType<Microsoft.Azure.Functions.Worker.QueueTriggerAttribute>()
            .Select(q => q.Connection);

        Assert.All(connections, c => Assert.Equal("Storage", c));
    }

    [Fact]
    public void A_message_has_no_property_that_the_host_would_take_for_its_own()
    {
        var properties = FunctionEntry.All
            .Where(f => f.Queue is not null)
            .SelectMany(f => f.Method.GetParameters())
            .Select(p => p.ParameterType)
            .Where(t => t.Namespace == typeof(QueueNames).Namespace)
            .SelectMany(t => t.GetProperties())
            .Select(p => p.Name)
            .ToList();

        Assert.NotEmpty(properties);
        Assert.DoesNotContain(properties, p => NamesOfTheHost.Contains(p, StringComparer.OrdinalIgnoreCase));
    }

    [Fact]
    public void A_word_on_which_Twilio_acts_itself_is_no_command_of_ours()
    {
        var reader = new Reader(new Gazetteer([]), TriageFiles.Load(Path.Combine(AppContext.BaseDirectory, "config", "triage")));

        Assert.All(WordsOfTwilio, word =>
            Assert.Contains(reader.Read(word).Intent, new[] { Intent.Signal, Intent.Stop, Intent.Start, Intent.Help }));
        Assert.Equal(Intent.Stop, reader.Read("STOP").Intent);
    }
}
