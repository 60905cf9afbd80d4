namespace Naober.Core.Signals;

/// <summary>When the person it is about was told that we know of it, or why not (domain guide §4). One of the two.</summary>
/// <param name="On">In the organisation's time.</param>
public sealed record Informed(DateOnly? On, NotInformed? Because);

/// <summary>Why the person it is about is not told.</summary>
public enum NotInformed
{
    /// <summary>It is about nobody that can be found.</summary>
    Nobody,

    /// <summary>The sender wrote about themself.</summary>
    Sender,

    /// <summary>It would put somebody in danger, or make matters worse.</summary>
    Harm,

    /// <summary>It cannot be done, or only with more effort than is fair.</summary>
    Effort,
}
