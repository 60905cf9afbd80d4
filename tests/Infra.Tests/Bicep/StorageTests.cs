using System.Text.RegularExpressions;

namespace Naober.Infra.Tests.Bicep;

public sealed class StorageTests
{
    private static readonly string[] QueuesInCode =
    [
        .. Regex.Matches(Files.App("Messages", "QueueNames.cs"), "const string \\w+ = \"([a-z][a-z-]*)\";").Select(m => m.Groups[1].Value),
    ];

    [Fact]
    public void Every_queue_of_the_code_is_made_and_no_other()
    {
        Assert.NotEmpty(QueuesInCode);
        Assert.Equal(QueuesInCode.Order(), Files.Main.Literals("queues").Order());
        Assert.Matches(@"for queue in queues: \{\s+parent: queueService\s+name: queue\s", Files.Main.Declaration("resource", "triggerQueues"));
    }

    [Fact]
    public void Every_queue_has_its_poison_queue_and_a_function_that_empties_it()
    {
        var handler = Files.App("Triggers", "Queues", "HandlePoisonFunction.cs");

        Assert.Matches(@"for queue in queues: \{\s+parent: queueService\s+name: '\$\{queue\}-poison'\s", Files.Main.Declaration("resource", "poisonQueues"));
        Assert.Equal(QueuesInCode.Length, Regex.Count(handler, @"QueueTrigger\(QueueNames\.\w+Poison\b"));
    }

    [Fact]
    public void The_table_of_the_code_is_made()
    {
        var name = Regex.Match(Files.App("Adapters", "Storage", "Keys.cs"), "const string Table = \"(\\w+)\";").Groups[1].Value;

        Assert.Contains($"  name: '{name}'\n", Files.Main.Declaration("resource", "table"), StringComparison.Ordinal);
    }
}
