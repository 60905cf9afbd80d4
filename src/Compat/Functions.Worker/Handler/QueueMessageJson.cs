using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Naober.Compat.Worker;

/// <summary>Reads a queue message as JSON, by the app's <see cref="JsonSerializerOptions"/>: as in the official worker these ignore the case of names unless configured otherwise.</summary>
internal static class QueueMessageJson
{
    /// <exception cref="JsonException">The message is not JSON of that type, or is null.</exception>
    public static object Read(InvocationContext context, string parameter, Type type)
    {
        var options = context.InstanceServices.GetRequiredService<IOptions<JsonSerializerOptions>>().Value;
        return JsonSerializer.Deserialize(context.Envelope.Text(parameter), type, options)
            ?? throw new JsonException($"The message for {context.Function.Name} is null.");
    }
}
