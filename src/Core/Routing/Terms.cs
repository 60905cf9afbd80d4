using Naober.Core.Calendar;
using Naober.Core.Signals;
using Naober.Core.Triage;

namespace Naober.Core.Routing;

/// <summary>How long a signal may wait for somebody to say "I have it", and when whom is told that it still waits.</summary>
/// <param name="OnCall">Whether somebody is there at night and in the weekend for what is acute or about safety at home.</param>
/// <param name="Safety">For the deputy officer and the duty manager, whatever the urgency.</param>
/// <param name="FollowUp">How long a signal may be quiet that somebody has: until that person sees it in red, and until everybody does who may see it.</param>
public sealed record Terms(bool OnCall, Term Acute, Term Urgent, Term Normal, Term Safety, Term FollowUp)
{
    public static Terms Default { get; } = new(
        OnCall: false,
        Acute: new Term(TermUnit.Minutes, [15, 20, 25]),
        Urgent: new Term(TermUnit.Hours, [2, 4, 6]),
        Normal: new Term(TermUnit.WorkingDays, [2, 3, 4]),
        Safety: new Term(TermUnit.Minutes, [10, 20]),
        FollowUp: new Term(TermUnit.WorkingDays, [10, 15]));

    public Term Of(Signal signal) => Of(signal.Urgency, signal.SafeRoute);

    public Term Of(Urgency urgency, bool safeRoute) => (safeRoute, urgency) switch
    {
        (true, _) => Safety,
        (_, Urgency.Acute) => Acute,
        (_, Urgency.Urgent) => Urgent,
        _ => Normal,
    };

    public bool CountsAroundTheClock(Signal signal) => CountsAroundTheClock(signal.Urgency, signal.SafeRoute);

    public bool CountsAroundTheClock(Urgency urgency, bool safeRoute) => OnCall && (safeRoute || urgency == Urgency.Acute);

    /// <summary>
    /// Whether somebody looks at what comes in now within its term, as a clock on the wall counts it: the office does not close meanwhile, or
    /// somebody is on call. Only then may it be promised.
    /// </summary>
    /// <param name="now">UTC.</param>
    public bool IsWatched(Urgency urgency, DateTimeOffset now, OfficeHours hours)
    {
        var term = Of(urgency, safeRoute: false);
        return term.Unit != TermUnit.WorkingDays
            && term.At(0, now, hours, CountsAroundTheClock(urgency, safeRoute: false)) == term.At(0, now, hours, aroundTheClock: true);
    }
}
