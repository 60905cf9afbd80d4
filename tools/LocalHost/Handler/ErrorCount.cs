namespace Naober.LocalHost.Handler;

/// <summary>
/// How often the handler failed. The third failure, with less than 30 minutes between each and the next, is one too
/// many: the host then stops itself and the platform starts it anew.
/// </summary>
internal sealed class ErrorCount
{
    private const int TooMany = 3;

    private static readonly TimeSpan Forgotten = TimeSpan.FromMinutes(30);

    private DateTimeOffset _last;

    public int Value { get; private set; }

    public bool Exceeded => Value >= TooMany;

    public void Add(DateTimeOffset now)
    {
        Value = now - _last < Forgotten ? Value + 1 : 1;
        _last = now;
    }
}
