using Microsoft.Extensions.DependencyInjection;
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

    /// <inheritdoc cref="StartupLoading.AddLoaded"/>
    public static IServiceCollection AddTriage(this IServiceCollection services, Task<Organisation> organisation, Task<WordLists> lists) =>
        services.AddLoaded(Task.Run(async () => NewReader(await organisation, await lists)));

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
}
