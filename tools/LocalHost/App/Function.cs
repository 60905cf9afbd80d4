namespace Naober.LocalHost.App;

/// <summary>One function of the app. Closed: LocalHost runs these three kinds.</summary>
/// <param name="Name">The name of its folder, and the path of its POST.</param>
/// <param name="Disabled">Indexed, but not listened for.</param>
internal abstract record Function(string Name, bool Disabled)
{
    /// <param name="Template">With the route prefix, without slashes at its ends.</param>
    /// <param name="Methods">Upper case; none means all.</param>
    public sealed record Http(string Name, bool Disabled, string Template, IReadOnlyList<string> Methods, AuthLevel Level) : Function(Name, Disabled);

    /// <param name="Binding">The name under which the message travels in the envelope.</param>
    public sealed record Queue(string Name, bool Disabled, string Binding, string QueueName, string Connection) : Function(Name, Disabled);

    /// <param name="Binding">The name under which the timer travels in the envelope.</param>
    public sealed record Timer(string Name, bool Disabled, string Binding, string Schedule, bool UseMonitor, bool RunOnStartup) : Function(Name, Disabled);
}
