using System.Globalization;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Naober.LocalHost.Handler;

/// <summary>
/// The body of a POST to a queue or timer function, byte for byte as the Functions host writes it
/// (ScriptInvocationContextExtensions.GetHttpScriptInvocationContextValue): objects as objects, times in whole seconds,
/// and everything else as a string that holds its own JSON.
/// </summary>
internal sealed class Envelope
{
    private const string WholeSeconds = "yyyy-MM-ddTHH:mm:ssK";

    private readonly Dictionary<string, object> _data = [];

    // The host looks metadata up without regard to case, so a message's own "id" replaces the queue's "Id".
    private readonly Dictionary<string, object> _metadata = new(StringComparer.OrdinalIgnoreCase);

    public Envelope With(string binding, object value)
    {
        _data[binding] = value;
        return this;
    }

    public Envelope WithMetadata(string name, object value)
    {
        _metadata[name] = value;
        return this;
    }

    /// <summary>What the host adds to every invocation.</summary>
    public Envelope WithSystem(string function, DateTimeOffset now) =>
        WithMetadata("sys", new { MethodName = function, UtcNow = now.UtcDateTime, RandGuid = Guid.NewGuid() });

    /// <summary>The host copies the top-level properties of a message that is a JSON object, arrays and nulls apart.</summary>
    public Envelope WithPropertiesOf(string message)
    {
        if (message.TrimStart() is not ['{', ..])
        {
            return this;
        }

        try
        {
            foreach (var property in JObject.Parse(message).Properties().Where(p => p.Value.Type != JTokenType.Array))
            {
                if (property.Value is JObject nested)
                {
                    WithMetadata(property.Name, nested);
                }
                else if ((string?)property.Value is { } text)
                {
                    WithMetadata(property.Name, text);
                }
            }
        }
        catch (JsonReaderException)
        {
            // Not JSON after all: then there is nothing to copy.
        }

        return this;
    }

    public override string ToString() => JsonConvert.SerializeObject(new
    {
        Data = _data.ToDictionary(pair => pair.Key, pair => Value(pair.Value)),
        Metadata = _metadata
            .Where(pair => !pair.Key.EndsWith("trigger", StringComparison.OrdinalIgnoreCase))
            .ToDictionary(pair => pair.Key, pair => Value(pair.Value)),
    });

    private static object Value(object value) => value switch
    {
        DateTimeOffset time => time.ToString(WholeSeconds, CultureInfo.InvariantCulture),
        byte[] bytes => Convert.ToBase64String(bytes),
        string or int or long or bool or Guid or Array => JsonConvert.SerializeObject(value),
        JObject json => json,
        _ => JObject.FromObject(value),
    };
}
