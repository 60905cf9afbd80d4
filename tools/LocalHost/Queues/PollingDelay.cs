namespace Naober.LocalHost.Queues;

/// <summary>
/// How long to wait before looking at a queue again: 100 ms after a message, and doubling with some chance up to the
/// longest while it stays empty (the extension's RandomizedExponentialBackoffStrategy).
/// </summary>
internal sealed class PollingDelay(TimeSpan longest, Func<double> chance)
{
    private static readonly TimeSpan Shortest = TimeSpan.FromMilliseconds(100);

    private int _emptyInARow;

    public TimeSpan Next(bool found)
    {
        _emptyInARow = found ? 0 : _emptyInARow + 1;
        if (_emptyInARow <= 1)
        {
            return Least(Shortest);
        }

        // From 0.8 to 1.2 times a doubling step. Beyond 30 steps any longest is reached.
        var steps = Math.Pow(2, Math.Min(_emptyInARow, 30) - 2);
        return Least(Shortest + (Shortest * (0.8 + (0.4 * chance())) * steps));
    }

    private TimeSpan Least(TimeSpan delay) => delay < longest ? delay : longest;
}
