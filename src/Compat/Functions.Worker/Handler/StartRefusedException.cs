namespace Naober.Compat.Worker;

/// <summary>The handler does not start, and the message says what to mend, one problem a line.</summary>
internal sealed class StartRefusedException(string message) : InvalidOperationException(message)
{
    public static void ThrowIfAny(IReadOnlyCollection<string> problems)
    {
        if (problems.Count > 0)
        {
            throw new StartRefusedException(string.Join('\n', problems));
        }
    }
}
