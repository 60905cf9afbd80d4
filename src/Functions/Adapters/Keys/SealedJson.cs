using System.Text.Json;
using System.Text.Json.Serialization;
using Naober.Core.Privacy;
using Naober.Functions.Ports;

namespace Naober.Functions.Adapters.Keys;

/// <summary>How what is not plain text looks before it is sealed.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, UseStringEnumConverter = true)]
[JsonSerializable(typeof(Notes))]
[JsonSerializable(typeof(IReadOnlyList<HiddenPiece>))]
internal sealed partial class SealedJson : JsonSerializerContext;
