using Naober.Core.Organisations;
using Naober.Core.Rights;
using Naober.Core.Signals;
using Naober.Core.Tour;
using Naober.Core.Triage;

namespace Naober.Core.Routing;

/// <summary>Who may see which signal. Strangers see nothing; colleagues only what is theirs.</summary>
public static class Access
{
    /// <summary>
    /// A signal about safety at home: only the officer and the deputy officer, even its existence. Any other: its receiver, the contact person of
    /// its village and who picked it up, and the deputy of each, who is told of it while they are away; the team it went to, who handles it too or
    /// is asked to take it, and the coordinator; also the coordinator's deputy or who else it ends with, when the ladder got that far. What was set
    /// aside: the coordinator alone. A complaint: not by its village or team. Where the coordinator knows the person it is about, who is in charge instead
    /// (<see cref="Colleagues.InCharge"/>). Whoever knows that person: never.
    /// </summary>
    public static bool MaySee(Organisation organisation, Person person, Signal signal) => GroundOf(organisation, person, signal) is not null;

    /// <summary>
    /// Whether somebody sees nothing of a signal whatever else they are: who knows the person it is about, and of a complaint the contact person of the
    /// village, whom it may be about, unless a colleague gives it to them.
    /// </summary>
    public static bool IsKeptFrom(Organisation organisation, PersonId person, Signal signal) => signal.Barred.Contains(person)
        || (signal is { IsComplaint: true, SafeRoute: false }
            && person == Colleagues.MayBeComplainedOf(organisation, signal.Village)
            && person != signal.Receiver && person != signal.PickedUpBy && person != signal.OfferedTo && person != signal.Together);

    /// <summary>Why a person may see a signal; null: they may not.</summary>
    /// <inheritdoc cref="MaySee"/>
    public static AccessGround? GroundOf(Organisation organisation, Person person, Signal signal)
    {
        if (signal.Destroyed || IsKeptFrom(organisation, person.Id, signal))
        {
            return null;
        }

        if (signal.SafeRoute)
        {
            return person.Id == organisation.Safety.Officer || person.Id == organisation.Safety.DeputyOfficer ? AccessGround.Officer : null;
        }

        var isCoordinator = IsCoordinator(organisation, person) || Colleagues.InCharge(organisation, signal) == person.Id;
        if (signal.State == SignalState.SetAside)
        {
            return isCoordinator ? AccessGround.Coordinator : null;
        }

        if (!signal.IsComplaint
            && signal.Village is { } village
            && organisation.ContactPersons.TryGetValue(village, out var contact)
            && IsOrReplaces(organisation, person.Id, contact))
        {
            return AccessGround.OwnVillage;
        }

        var isInvolved = IsOrReplaces(organisation, person.Id, signal.PickedUpBy)
            || person.Id == signal.OfferedTo
            || person.Id == signal.Together
            || (!signal.IsComplaint && IsOfTeam(organisation, person, signal))
            || IsLastOfLadder(organisation, person, signal)
            || IsOrReplaces(organisation, person.Id, signal.Receiver);
        return isInvolved ? AccessGround.Involved : isCoordinator ? AccessGround.Coordinator : null;
    }

    /// <summary>
    /// Whether somebody who may see a signal reads its names, addresses and the like at once: who has it or must look first, when it cannot
    /// wait. An address may be what saves a life.
    /// </summary>
    public static bool ReadsDetailsAtOnce(Person person, Signal signal) =>
        signal is { Urgency: not Urgency.Normal, Restricted: false } && (signal.PickedUpBy == person.Id || (signal.PickedUpBy is null && signal.Receiver == person.Id));

    /// <summary>Whether somebody may open names, addresses and the like, which is recorded: who picked the signal up or handles it too.</summary>
    public static bool MayOpenDetails(Person person, Signal signal) =>
        signal is { State: SignalState.PickedUp, Restricted: false } && (signal.PickedUpBy == person.Id || signal.Together == person.Id);

    /// <summary>
    /// Whether somebody who sees a signal may take it over without being asked: from who is away, or may not see it any more.
    /// </summary>
    /// <param name="now">UTC.</param>
    public static bool MayTakeOver(Organisation organisation, Person person, Signal signal, DateTimeOffset now) =>
        signal is { State: SignalState.PickedUp, PickedUpBy: { } holder }
        && holder != person.Id
        && (!organisation.People.TryGetValue(holder, out var there) || organisation.IsAway(holder, now) || !MaySee(organisation, there, signal));

    /// <summary>
    /// Whether a person oversees what concerns no signal of theirs alone: messages that got stuck, what was set right after the rules, what people ask
    /// about their own data. The coordinator; of safety at home the officer and the deputy, and nobody else can see that there is anything.
    /// </summary>
    public static bool Oversees(Organisation organisation, Person person, bool safeRoute) =>
        safeRoute ? IsOfficer(organisation, person) : IsCoordinator(organisation, person);

    /// <summary>Whether a person may review who viewed what: the coordinator and the privacy officer; of safety at home the officer and the deputy.</summary>
    public static bool MayReview(Organisation organisation, Person person, bool safeRoute) =>
        Oversees(organisation, person, safeRoute) || (!safeRoute && IsPrivacyOfficer(organisation, person));

    /// <summary>Whether such an answer reaches a signal. Whoever knows the person answers nothing of it.</summary>
    /// <param name="safeRoute">Whether it is the half that is about safety at home.</param>
    public static bool Answers(Organisation organisation, Person person, Signal signal, bool safeRoute) =>
        RightsRequest.Reaches(signal, safeRoute, person.Id) && Oversees(organisation, person, safeRoute);

    /// <summary>Whether a person sees which requests there are and the proof of what was done, without text: also the privacy officer.</summary>
    public static bool MaySeeRequests(Organisation organisation, Person person, bool safeRoute) =>
        Oversees(organisation, person, safeRoute) || (!safeRoute && IsPrivacyOfficer(organisation, person));

    /// <summary>Whether a person sees that several people told alike things of a village: its contact person, the deputy and the coordinator.</summary>
    public static bool MaySeePattern(Organisation organisation, Person person, Pattern pattern) => IsCoordinator(organisation, person)
        || (organisation.ContactPersons.TryGetValue(pattern.Village, out var contact) && IsOrReplaces(organisation, person.Id, contact));

    /// <summary>Whether a person may edit shops and what else belongs to the organisation: the coordinator.</summary>
    public static bool MayManage(Organisation organisation, Person person) => IsCoordinator(organisation, person);

    /// <summary>Whether a person may tell afterwards how a visit went: its host, who stands in for the host, and the coordinator.</summary>
    public static bool MayReport(Organisation organisation, Person person, PlannedStop stop) =>
        IsOrReplaces(organisation, person.Id, stop.Host) || MayManage(organisation, person);

    /// <summary>
    /// Whether somebody who may not see a signal can read it once after saying why, which is recorded (<see cref="EventKind.ViewedWithReason"/>).
    /// Never what is about safety at home or was set aside, and never who is kept from it (<see cref="IsKeptFrom"/>).
    /// </summary>
    public static bool MayViewWithReason(Organisation organisation, Person person, Signal signal) =>
        !signal.SafeRoute && signal.State != SignalState.SetAside && !IsKeptFrom(organisation, person.Id, signal);

    /// <summary>
    /// Whether somebody may see who viewed a signal and when, without its text: the privacy officer, of every signal that is not about safety at
    /// home. Who may see the signal sees it there.
    /// </summary>
    public static bool MaySeeViews(Organisation organisation, Person person, Signal signal) =>
        !signal.SafeRoute && !IsKeptFrom(organisation, person.Id, signal) && IsPrivacyOfficer(organisation, person);

    /// <summary>Whether somebody oversees who viewed what and what was deleted.</summary>
    public static bool IsPrivacyOfficer(Organisation organisation, Person person) =>
        person.Id == organisation.PrivacyOfficer || person.Granted.HasFlag(Roles.PrivacyOfficer);

    private static bool IsCoordinator(Organisation organisation, Person person) =>
        person.Id == organisation.Coordinator || person.Granted.HasFlag(Roles.Coordinator);

    private static bool IsLastOfLadder(Organisation organisation, Person person, Signal signal) =>
        signal.Wait is { Reached: LadderStep.Coordinator }
        && (IsOrReplaces(organisation, person.Id, organisation.Coordinator)
            || Escalation.Of(organisation, signal).Any(s => s.Step == LadderStep.Coordinator && s.Rungs[0].Person == person.Id));

    private static bool IsOfTeam(Organisation organisation, Person person, Signal signal) =>
        signal.Team is { } id && organisation.Teams.Any(t => t.Id == id && t.Members.Contains(person.Id));

    private static bool IsOfficer(Organisation organisation, Person person) =>
        person.Id == organisation.Safety.Officer || person.Id == organisation.Safety.DeputyOfficer;

    private static bool IsOrReplaces(Organisation organisation, PersonId person, PersonId? owner) =>
        owner is { } id && (person == id || (organisation.People.TryGetValue(id, out var there) && there.Deputy == person));
}
