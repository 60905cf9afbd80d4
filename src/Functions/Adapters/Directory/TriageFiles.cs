using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Naober.Core.Organisations;
using Naober.Core.Triage;
using Naober.Core.Triage.Lexicon;
using Naober.Core.Villages;

namespace Naober.Functions.Adapters.Directory;

/// <summary>Reads the word lists of triage: all text files in <c>config/triage</c> beside the app.</summary>
public static class TriageFiles
{
    /// <summary>Begins to read the lists that come with the app, beside the rest of the start, because it takes some 100 ms.</summary>
    public static Task<WordLists> BeginLoading() => Task.Run(() => Load(Path.Combine(AppContext.BaseDirectory, "config", "triage")));

    /// <summary>A line that cannot be read fails the start, and not the first text; but the web server need not wait for it.</summary>
    public static IServiceCollection AddTriage(this IServiceCollection services, Organisation organisation, Task<WordLists> lists)
    {
        var reader = Task.Run(async () => NewReader(organisation, await lists));
        services.AddHostedService(_ => new WordListCheck(reader));
        return services.AddSingleton(_ => reader.GetAwaiter().GetResult());
    }

    public static Reader NewReader(Organisation organisation, WordLists lists) =>
        new(new Gazetteer([.. organisation.Villages.Values], lists.OrdinaryWords, lists.AmbiguousVillages), lists);

    /// <param name="folder">An absolute path.</param>
    /// <exception cref="InvalidOperationException">The folder is missing or a line cannot be read; says which in Dutch.</exception>
    public static WordLists Load(string folder)
    {
        var files = System.IO.Directory.Exists(folder) ? System.IO.Directory.GetFiles(folder, "*.txt") : [];
        if (files.Length == 0)
        {
            throw new InvalidOperationException($"De map '{folder}' met woordenlijsten is er niet of is leeg.");
        }

        Array.Sort(files, StringComparer.Ordinal);
        return WordListReader.Read(files.Select(f => (Path.GetFileName(f), File.ReadAllText(f))), out var errors)
            ?? throw new InvalidOperationException($"De woordenlijsten kloppen niet:\n- {string.Join("\n- ", errors)}");
    }

    private sealed class WordListCheck(Task reader) : IHostedLifecycleService
    {
        public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StartedAsync(CancellationToken cancellationToken) => reader.WaitAsync(cancellationToken);

        public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
