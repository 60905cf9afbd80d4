using System.Text.Json;
using System.Text.Json.Serialization;
using Naober.Core.Tour;
using Naober.Core.Villages;

namespace Naober.Core.Tests.Tour;

/// <summary>Planning problems and plans as JSON: docs/tour-format.md.</summary>
public static class TourFile
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase), new VillageIdConverter() },
    };

    public static TourProblem Read(string path) => JsonSerializer.Deserialize<TourProblem>(File.ReadAllText(path), Options)!;

    public static string Write(TourPlan plan) => JsonSerializer.Serialize(plan, Options);

    private sealed class VillageIdConverter : JsonConverter<VillageId>
    {
        public override VillageId Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => new(reader.GetString()!);

        public override void Write(Utf8JsonWriter writer, VillageId value, JsonSerializerOptions options) => writer.WriteStringValue(value.Value);
    }
}
