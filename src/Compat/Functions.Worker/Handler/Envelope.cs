using System.IO.Pipelines;
using System.Text;
using System.Text.Json;
using Microsoft.Azure.Functions.Worker;

namespace Naober.Compat.Worker;

/// <summary>
/// What the host posts for a queue message or a timer: <c>{"Data":{name:value},"Metadata":{…}}</c>. The host writes a
/// string as JSON inside a JSON string; its documentation shows it without that second layer. Both are understood.
/// </summary>
internal sealed class Envelope : IDisposable
{
    private readonly PipeReader _body;
    private readonly SequencePosition _end;
    private readonly JsonDocument _json;

    // The document may lie in the reader's own memory: that is given back when the envelope is done with.
    private Envelope(PipeReader body, SequencePosition end, JsonDocument json)
    {
        _body = body;
        _end = end;
        _json = json;
    }

    /// <exception cref="JsonException">The body is no JSON.</exception>
    public static async ValueTask<Envelope> ReadAsync(PipeReader body, CancellationToken ct)
    {
        var read = await body.ReadAsync(ct);
        while (!read.IsCompleted)
        {
            body.AdvanceTo(read.Buffer.Start, read.Buffer.End);
            read = await body.ReadAsync(ct);
        }

        try
        {
            return new Envelope(body, read.Buffer.End, JsonDocument.Parse(read.Buffer));
        }
        catch (JsonException)
        {
            body.AdvanceTo(read.Buffer.End);
            throw;
        }
    }

    /// <summary>The text of a queue message.</summary>
    public string Text(string binding) => TextOf(Value(binding));

    /// <summary>The bytes of a queue message: base64 when the host knows the binding as binary, otherwise its text in UTF-8.</summary>
    public byte[] Bytes(string binding)
    {
        var value = Value(binding);
        return value.ValueKind == JsonValueKind.String && !IsLayered(value.GetString()!)
            ? value.GetBytesFromBase64()
            : Encoding.UTF8.GetBytes(TextOf(value));
    }

    public TimerInfo Timer(string binding)
    {
        var value = Value(binding);
        if (value.ValueKind != JsonValueKind.String)
        {
            return TimerOf(value);
        }

        using var inner = JsonDocument.Parse(TextOf(value));
        return TimerOf(inner.RootElement);
    }

    /// <summary>The metadata as text, so that a number and a string, with or without the second layer, read alike.</summary>
    public IReadOnlyDictionary<string, object?> Metadata()
    {
        var data = new Dictionary<string, object?>(StringComparer.OrdinalIgnoreCase);
        if (_json.RootElement.ValueKind == JsonValueKind.Object && Find(_json.RootElement, "Metadata") is { ValueKind: JsonValueKind.Object } metadata)
        {
            foreach (var property in metadata.EnumerateObject())
            {
                data[property.Name] = TextOf(property.Value);
            }
        }

        return data;
    }

    public void Dispose()
    {
        _json.Dispose();
        _body.AdvanceTo(_end);
    }

    private JsonElement Value(string binding) =>
        _json.RootElement.ValueKind == JsonValueKind.Object
        && Find(_json.RootElement, "Data") is { ValueKind: JsonValueKind.Object } data && Find(data, binding) is { } value
            ? value
            : throw new JsonException($"The host's request has no Data.{binding}.");

    private static JsonElement? Find(JsonElement owner, string name)
    {
        foreach (var property in owner.EnumerateObject())
        {
            if (string.Equals(property.Name, name, StringComparison.OrdinalIgnoreCase))
            {
                return property.Value;
            }
        }

        return null;
    }

    // A message that is itself a JSON string loses its quotes when it comes without the second layer: nothing tells
    // the two apart, and the host always adds the layer.
    private static string TextOf(JsonElement value)
    {
        if (value.ValueKind != JsonValueKind.String)
        {
            return value.GetRawText();
        }

        var text = value.GetString()!;
        if (!IsLayered(text))
        {
            return text;
        }

        try
        {
            return JsonSerializer.Deserialize<string>(text) ?? text;
        }
        catch (JsonException)
        {
            return text;
        }
    }

    private static bool IsLayered(string text) => text.StartsWith('"');

    private static TimerInfo TimerOf(JsonElement timer) => new()
    {
        IsPastDue = timer.ValueKind == JsonValueKind.Object && Find(timer, nameof(TimerInfo.IsPastDue)) is { ValueKind: JsonValueKind.True },
        ScheduleStatus = timer.ValueKind == JsonValueKind.Object
            && Find(timer, nameof(TimerInfo.ScheduleStatus)) is { ValueKind: JsonValueKind.Object } status
            ? new ScheduleStatus
            {
                Last = Time(status, nameof(ScheduleStatus.Last)),
                Next = Time(status, nameof(ScheduleStatus.Next)),
                LastUpdated = Time(status, nameof(ScheduleStatus.LastUpdated)),
            }
            : null,
    };

    private static DateTime Time(JsonElement status, string name) =>
        Find(status, name) is { ValueKind: JsonValueKind.String } value && value.TryGetDateTime(out var time)
            ? time.ToUniversalTime()
            : DateTime.MinValue;
}
