using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Naober.Core.Organisations;
using Naober.Core.Texts;
using Naober.Functions.Settings;

namespace Naober.Functions.Adapters.Directory;

/// <summary>
/// Reads the organisation's pack: <c>organisation.json</c> and <c>villages.json</c> in <c>config/&lt;name&gt;</c> beside the app, the school holidays
/// of its region in <c>config/schoolvakanties</c> and the texts in <c>config/texts</c>. A text of the same name in <c>texts</c> of the pack itself goes before them.
/// </summary>
public static class PackFiles
{
    /// <inheritdoc cref="Load"/>
    /// <exception cref="InvalidOperationException">The setting <c>Organisation__Pack</c> is missing; the rest fails the task.</exception>
    public static Task<Organisation> BeginLoading(IConfiguration configuration)
    {
        var folder = Path.Combine(AppContext.BaseDirectory, "config", configuration.Required("Organisation:Pack"));
        return Task.Run(() => Load(folder));
    }

    /// <inheritdoc cref="StartupLoading.AddLoaded"/>
    public static IServiceCollection AddPack(this IServiceCollection services, Task<Organisation> organisation) =>
        services.AddLoaded(Task.Run(async () => new Pack(await organisation)));

    /// <param name="folder">An absolute path.</param>
    /// <exception cref="InvalidOperationException">A file is missing, or the pack is refused; says why in Dutch.</exception>
    public static Organisation Load(string folder)
    {
        var pack = Read(Path.Combine(folder, "organisation.json"), PackJson.Default.OrganisationPack);
        if (pack.Tour is { SchoolRegion: { Length: > 0 } region } tour)
        {
            var holidays = Read(Path.Combine(folder, "..", "schoolvakanties", $"{Path.GetFileName(region)}.json"), PackJson.Default.SchoolHolidaysPack);
            pack = pack with { Tour = tour with { SchoolHolidays = holidays.Holidays } };
        }

        var villages = Read(Path.Combine(folder, "villages.json"), PackJson.Default.VillagesPack);
        var texts = ReadTexts(Path.Combine(folder, "..", "texts"), Path.Combine(folder, "texts"));
        var zone = TimeZoneInfo.TryFindSystemTimeZoneById(pack.TimeZone ?? "Europe/Amsterdam", out var found) ? found : null;
        return PackReader.Read(pack, villages, texts, zone, out var errors)
            ?? throw new InvalidOperationException($"De gegevens van de organisatie kloppen niet:\n- {string.Join("\n- ", errors)}");
    }

    private static TextBook ReadTexts(params IEnumerable<string> folders)
    {
        var files = folders
            .Where(System.IO.Directory.Exists)
            .SelectMany(f => System.IO.Directory.GetFiles(f, "*.txt").Order(StringComparer.Ordinal))
            .Select(f => (Path.GetFileName(f), File.ReadAllText(f)));
        return TextBookReader.Read(files, out var errors)
            ?? throw new InvalidOperationException($"De teksten kloppen niet:\n- {string.Join("\n- ", errors)}");
    }

    private static T Read<T>(string path, System.Text.Json.Serialization.Metadata.JsonTypeInfo<T> type)
    {
        if (!File.Exists(path))
        {
            throw new InvalidOperationException($"Het bestand '{path}' is er niet. Klopt de instelling Organisation__Pack?");
        }

        try
        {
            return JsonSerializer.Deserialize(File.ReadAllBytes(path), type)!;
        }
        catch (JsonException fault)
        {
            throw new InvalidOperationException($"Het bestand '{path}' is niet te lezen: {fault.Message}", fault);
        }
    }
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, ReadCommentHandling = JsonCommentHandling.Skip)]
[JsonSerializable(typeof(OrganisationPack))]
[JsonSerializable(typeof(VillagesPack))]
[JsonSerializable(typeof(SchoolHolidaysPack))]
internal sealed partial class PackJson : JsonSerializerContext;
