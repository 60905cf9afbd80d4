using Microsoft.Azure.Functions.Worker;

namespace Naober.Compat.Worker;

/// <summary>What starts a function. Closed: these three are all that this library covers.</summary>
/// <param name="Parameter">The parameter that takes the trigger's value; the host calls the binding by this name.</param>
internal abstract record Trigger(string Parameter)
{
    public sealed record Http(string Parameter, AuthorizationLevel Level, IReadOnlyList<string> Methods, string? Route)
        : Trigger(Parameter);

    /// <param name="Parameter">As in <see cref="Trigger"/>.</param>
    /// <param name="QueueName">As in the attribute.</param>
    /// <param name="Connection">As in the attribute.</param>
    /// <param name="Binary">The function takes bytes: the host is told, and then sends base64 instead of text.</param>
    public sealed record Queue(string Parameter, string QueueName, string? Connection, bool Binary) : Trigger(Parameter);

    public sealed record Timer(string Parameter, string Schedule, bool UseMonitor, bool RunOnStartup) : Trigger(Parameter);
}
