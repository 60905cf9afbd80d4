using System.Text.Json.Serialization;

namespace Naober.Functions.Messages;

/// <summary>How messages look on a queue. Generated, so that the first text after a cold start does not wait for reflection.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    RespectRequiredConstructorParameters = true,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(SignalReceived))]
[JsonSerializable(typeof(Notify))]
[JsonSerializable(typeof(TellSignaller))]
[JsonSerializable(typeof(TourChanged))]
internal sealed partial class MessageJson : JsonSerializerContext;
