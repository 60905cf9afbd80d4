using System.Net.Http.Json;
using System.Text.Json;
using Naober.EndToEnd.Tests.Guards;
using Naober.Testing;

namespace Naober.EndToEnd.Tests;

/// <summary>The handler killed for real (SIGKILL) under load: nothing is lost, and nobody gets the same text twice.</summary>
public sealed class KilledTests(Stack stack) : IClassFixture<Stack>
{
    private const int Senders = 60;
    private const int Kills = 4;

    private int _kills;

    [Fact]
    public async Task Every_text_ends_with_its_contact_person_however_often_the_handler_is_killed()
    {
        using var done = new CancellationTokenSource();
        var killing = KillAsync(done.Token);

        await Parallel.ForEachAsync(
            Enumerable.Range(0, Senders),
            new ParallelOptions { MaxDegreeOfParallelism = 6 },
            async (n, _) =>
            {
                // So that the kills fall in the load, however fast the machine.
                await Eventually.TrueAsync("the next kill", () => Task.FromResult(Volatile.Read(ref _kills) >= n * (Kills + 1) / Senders));
                await stack.TextAsync(Number(n), $"Zorgen om een buur in Almen, nummer {n}");
            });
        await done.CancelAsync();
        await killing;
        await stack.RunFunctionAsync("ReconcileInbound");

        await Eventually.TrueAsync(
            $"{Senders} notifications for Anna",
            async () =>
            {
                var count = (await stack.NotificationsAsync("anna")).Length;
                if (count < Senders)
                {
                    await stack.RunFunctionAsync("ReconcileInbound");
                }

                return count >= Senders;
            },
            TimeSpan.FromMinutes(6));
        await Eventually.TrueAsync("all queues to be empty", stack.IsQuietAsync, TimeSpan.FromMinutes(5));
        Assert.Equal(Senders, (await stack.NotificationsAsync("anna")).Length);
        for (var n = 0; n < Senders; n++)
        {
            var answers = (await stack.MessagesAsync(Number(n))).Where(m => m.Direction != "inbound").ToArray();
            Assert.True(answers.Length <= 1, $"Sender {n} got {answers.Length} answers.");
        }
    }

    private static string Number(int n) => $"+316200{n:00000}";

    // At moments that differ, so that not every kill falls in the same step.
    private async Task KillAsync(CancellationToken ct)
    {
        while (!ct.IsCancellationRequested)
        {
            await stack.KillHandlerAsync();
            var kills = Interlocked.Increment(ref _kills);
            var before = await RequestsAsync();
            await Eventually.TrueAsync("work between two kills", async () => ct.IsCancellationRequested || await RequestsAsync() >= before + kills);
        }
    }

    private async Task<int> RequestsAsync() =>
        (await stack.Http.GetFromJsonAsync<JsonElement>(new Uri(stack.Sandbox, "/api/requests"))).GetArrayLength();
}
