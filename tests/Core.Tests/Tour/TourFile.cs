using System.Text.Json;
using System.Text.Json.Nodes;
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
        RespectRequiredConstructorParameters = true,
        NumberHandling = JsonNumberHandling.Strict,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false), new VillageIdConverter(), new PositionConverter() },
    };

    /// <exception cref="InvalidDataException">It cannot be read or planned; says why, one sentence a line.</exception>
    public static TourProblem Read(string path) => File.Exists(path) ? Parse(File.ReadAllText(path)) : throw new InvalidDataException($"Het bestand '{path}' is er niet.");

    /// <inheritdoc cref="Read"/>
    public static TourProblem Parse(string json)
    {
        var problem = Deserialize(json);
        return ProblemCheck.ErrorsOf(problem) is { Count: > 0 } errors ? throw new InvalidDataException(string.Join('\n', errors)) : problem;
    }

    public static string Write(TourPlan plan) => JsonSerializer.Serialize(plan, Options);

    private static TourProblem Deserialize(string json)
    {
        try
        {
            return WithoutNulls(JsonNode.Parse(json)).Deserialize<TourProblem>(Options)!;
        }
        catch (Exception fault) when (fault is JsonException or ArgumentException or InvalidOperationException)
        {
            throw new InvalidDataException($"Het bestand is niet te lezen: {fault.Message}", fault);
        }
    }

    /// <summary>What is null is as if it were left out.</summary>
    private static JsonNode WithoutNulls(JsonNode? node)
    {
        switch (node)
        {
            case null:
                throw new JsonException("er staat 'null' waar iets hoort.");
            case JsonObject members:
                foreach (var (name, value) in members.ToList())
                {
                    if (value is null)
                    {
                        members.Remove(name);
                    }
                    else
                    {
                        WithoutNulls(value);
                    }
                }

                break;
            case JsonArray items:
                foreach (var item in items)
                {
                    WithoutNulls(item);
                }

                break;
        }

        return node;
    }

    /// <summary>Of a structure, the serializer does not miss what is left out.</summary>
    private sealed class PositionConverter : JsonConverter<Position>
    {
        public override Position Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            var place = JsonSerializer.Deserialize<Place>(ref reader, options)!;
            return new Position(place.Latitude, place.Longitude);
        }

        public override void Write(Utf8JsonWriter writer, Position value, JsonSerializerOptions options) => throw new NotSupportedException();

        private sealed record Place(double Latitude, double Longitude);
    }

    private sealed class VillageIdConverter : JsonConverter<VillageId>
    {
        public override VillageId Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => new(reader.GetString()!);

        public override void Write(Utf8JsonWriter writer, VillageId value, JsonSerializerOptions options) => writer.WriteStringValue(value.Value);
    }
}
