using System.Text.Json;

namespace Naober.EndToEnd.Tests;

/// <summary>What <c>./run</c> promises to whoever tries Naober on a laptop.</summary>
public sealed class RunScriptTests(Stack stack) : IClassFixture<Stack>
{
    [Fact]
    public async Task It_prints_its_links_names_a_taken_port_keeps_its_data_and_ends_all_it_started()
    {
        foreach (var link in (Uri[])[stack.App, stack.Sandbox, new Uri(stack.App, "/werk")])
        {
            Assert.Contains(link.AbsoluteUri, stack.Output);
            Assert.True(await stack.AnswersAsync(link));
        }

        var (code, output) = await Stack.RunBesideAsync(["--no-build", "--data", stack.Data + "-beside", .. stack.PortOption]);
        Assert.NotEqual(0, code);
        Assert.Contains($"Port {stack.App.Port} is taken", output);

        await stack.TextAsync("+31677777777", "Zorgen om een buur in Almen");
        await Testing.Eventually.TrueAsync("the notification", async () => (await stack.NotificationsAsync("anna")).Length == 1);
        var keys = KeysOf(stack.Data);

        Assert.Equal(0, await stack.EndAsync());
        Assert.False(await stack.AnswersAsync(stack.App));
        Assert.False(await stack.AnswersAsync(stack.Sandbox));

        await stack.StartAsync();
        Assert.Single(await stack.NotificationsAsync("anna"));
        Assert.Equal(keys, KeysOf(stack.Data));
        await stack.EndAsync();

        await stack.StartAsync("--fresh");
        Assert.Empty(await stack.NotificationsAsync("anna"));
        Assert.NotEqual(keys, KeysOf(stack.Data));
    }

    private static string KeysOf(string data)
    {
        using var settings = JsonDocument.Parse(File.ReadAllText(Path.Combine(data, "local.settings.json")));
        return string.Join(
            ' ',
            settings.RootElement.GetProperty("Values").EnumerateObject()
                .Where(p => p.Name.StartsWith("MasterKeys__", StringComparison.Ordinal) || p.Name == "SenderKeys__Secret")
                .Select(p => $"{p.Name}={p.Value}"));
    }
}
