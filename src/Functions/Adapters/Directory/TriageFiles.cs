using Microsoft.Extensions.DependencyInjection;
using Naober.Core.Organisations;
using Naober.Core.Triage;
using Naober.Core.Triage.Lexicon;
using Naober.Core.Villages;

namespace Naober.Functions.Adapters.Directory;

/// <summary>Reads the word lists of triage: all text files in <c>config/triage</c> beside the app.</summary>
public static class TriageFiles
{
    /// <summary>Reads the lists now: a line that cannot be read stops the start, and not the first text.</summary>
    /// <exception cref="InvalidOperationException">The word lists cannot be read; says why in Dutch.</exception>
    public static IServiceCollection AddTriage(this IServiceCollection services)
    {
        var lists = Load(Path.Combine(AppContext.BaseDirectory, "config", "triage"));
        return services.AddSingleton(s => NewReader(s.GetRequiredService<Organisation>(), lists));
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
}
