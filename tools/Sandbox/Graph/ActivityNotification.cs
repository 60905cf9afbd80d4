namespace Naober.Sandbox.Graph;

/// <summary>One line in somebody's activity feed.</summary>
/// <param name="Title">The template, or the system's default text, filled in.</param>
/// <param name="Preview">The first 150 characters, as Teams shows them.</param>
/// <param name="WebUrl">Null when the topic is an entity and no deep link was given.</param>
/// <param name="SubEntityId">From the deep link's context.</param>
/// <param name="Current">False once a later one with the same chain id took its place.</param>
public sealed record ActivityNotification(
    string Id,
    string PersonId,
    DateTimeOffset At,
    string ActivityType,
    long? ChainId,
    string Title,
    string Topic,
    string Preview,
    string? WebUrl,
    string? SubEntityId,
    bool Current = true,
    bool Read = false);
