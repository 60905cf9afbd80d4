namespace Naober.Functions.Ports;

/// <summary>What a vendor did with a message to a person. Closed: these four cases are all there are.</summary>
public abstract record SendOutcome
{
    private SendOutcome()
    {
    }

    public sealed record Sent : SendOutcome;

    /// <summary>Refused for good: the same message will be refused again.</summary>
    /// <param name="Reason">The vendor's code, such as "21610"; never content.</param>
    public sealed record Refused(string Reason) : SendOutcome
    {
        /// <summary>The reason when our app is not installed in Teams for this person.</summary>
        public const string NotInstalled = "not-installed";
    }

    /// <summary>Certainly not sent, and worth trying again.</summary>
    /// <param name="RetryAfter">What the vendor asked for; null where it did not say.</param>
    public sealed record Busy(TimeSpan? RetryAfter) : SendOutcome;

    /// <summary>No answer came back, so it may have been sent.</summary>
    public sealed record Unknown : SendOutcome;
}
