using Naober.Core.Organisations;
using Naober.Core.Privacy;
using Naober.Core.Routing;
using Naober.Core.Signals;
using Naober.Core.Texts;
using Naober.Core.Tour;
using Naober.Functions.Ports;

namespace Naober.Functions.Flows;

/// <summary>The names of outward steps, built in one place: a step that is named otherwise the second time is done twice.</summary>
public static class Steps
{
    private const string NotifyPrefix = "notify-";
    private const string EscalatePrefix = "escalate-";
    private const string InformPrefix = "inform-";
    private const string TellPrefix = "tell-";

    /// <param name="move">The place in the trail of the move that the person is told of.</param>
    /// <param name="step">The step of the ladder that the person is told for; null: none.</param>
    /// <param name="informs">The person is told without being responsible.</param>
    public static ClaimKey Notify(SignalId signal, Rung rung, int move, LadderStep? step = null, bool informs = false) => new(
        signal,
        $"{(step is { } taken ? $"{EscalatePrefix}{taken}-" : informs ? InformPrefix : NotifyPrefix)}{move}-{rung.Channel}-{rung.Person}");

    public static ClaimKey Tell(SignalId signal, MoveKind move, int number) => new(signal, $"{TellPrefix}{move}-{number}");

    /// <summary>The id under which the steps of a visit are claimed, and under which Teams shows one notification of it.</summary>
    public static SignalId IdOf(PlannedStop stop) =>
        SignalId.TryParse(stop.Id.Value, out var id) ? id : throw new FormatException("The id of a visit is no id.");

    public static ClaimKey TellOfVisit(PlannedStop stop, SenderKey to) => new(IdOf(stop), $"visit-{stop.Sequence}-{to}");

    /// <summary>By its day: moved within the day, it needs no second reminder.</summary>
    public static ClaimKey RemindOfVisit(PlannedStop stop, SenderKey to) => new(IdOf(stop), $"remind-{stop.Stop.Date.DayNumber}-{to}");

    /// <summary>The id under which a village is asked about its series.</summary>
    public static SignalId IdOf(SeriesQuestion question) => SignalId.OfSeries(question.Village.Value, question.Series.First);

    public static ClaimKey AskToStay(SeriesQuestion question, SenderKey to) => new(IdOf(question), $"stay-{to}");

    public static ClaimKey TellHost(PlannedStop stop, Person host) => new(IdOf(stop), $"host-{stop.Sequence}-{host.Id}");

    /// <param name="turn">How often this person was the host before and was told that they are no more.</param>
    public static ClaimKey RemindHost(PlannedStop stop, Person host, int turn = 0) =>
        new(IdOf(stop), $"hostsoon-{stop.Stop.Date.DayNumber}-{(turn == 0 ? "" : $"{turn}-")}{host.Id}");

    /// <summary>Somebody else is the host now.</summary>
    /// <inheritdoc cref="RemindHost"/>
    public static ClaimKey FreeHost(PlannedStop stop, Person host, int turn) => new(IdOf(stop), $"hostfree-{stop.Stop.Date.DayNumber}-{turn}-{host.Id}");

    /// <summary>The question how it went.</summary>
    public static ClaimKey AskHost(PlannedStop stop, Person host) => new(IdOf(stop), $"ask-{stop.Sequence}-{host.Id}");

    public static ClaimKey AskHostAgain(PlannedStop stop, Person host) => new(IdOf(stop), $"askagain-{stop.Sequence}-{host.Id}");

    // With the moment the resident was written down: another one for the same visit has heard nothing yet.
    public static ClaimKey RemindResident(PlannedStop stop, ResidentHost host) => OfResident(stop, host, $"soon-{stop.Stop.Date.DayNumber}");

    public static ClaimKey TellResident(PlannedStop stop, ResidentHost host) => OfResident(stop, host, $"change-{stop.Sequence}");

    public static ClaimKey AskResident(PlannedStop stop, ResidentHost host) => OfResident(stop, host, $"ask-{stop.Sequence}");

    public static ClaimKey AskResidentAgain(PlannedStop stop, ResidentHost host) => OfResident(stop, host, $"askagain-{stop.Sequence}");

    /// <summary>The same by text, for who Teams refuses.</summary>
    public static ClaimKey BySms(ClaimKey key) => key with { Step = $"{key.Step}-sms" };

    private static ClaimKey OfResident(PlannedStop stop, ResidentHost host, string what) => new(IdOf(stop), $"resident-{what}-{host.Since.UtcTicks}");

    /// <summary>Whether it is a step that tells a member of staff of a signal.</summary>
    public static bool IsNotice(string step) =>
        step.StartsWith(NotifyPrefix, StringComparison.Ordinal) || step.StartsWith(EscalatePrefix, StringComparison.Ordinal);

    /// <summary>Whether it is a step that tells the sender of a signal.</summary>
    public static bool IsTelling(string step) => step.StartsWith(TellPrefix, StringComparison.Ordinal);

    /// <summary>In Dutch, for the history of a signal.</summary>
    public static string Describe(string step, StepOutcome outcome, Organisation organisation)
    {
        var sent = outcome.WasSent;
        if (step.StartsWith(TellPrefix, StringComparison.Ordinal))
        {
            return sent ? "De melder kreeg een sms." : "De sms aan de melder kon niet worden bezorgd.";
        }

        if (step.StartsWith(EscalatePrefix, StringComparison.Ordinal))
        {
            var (ladder, told) = step[EscalatePrefix.Length..].Split('-', 2) is [var first, var rest] ? (first, rest) : (step, step);
            return $"{Labels.Of(Enum.Parse<LadderStep>(ladder))}: {Describe(NotifyPrefix + told, outcome, organisation)}";
        }

        if (step.StartsWith(InformPrefix, StringComparison.Ordinal))
        {
            return $"Ter informatie: {Describe(NotifyPrefix + step[InformPrefix.Length..], outcome, organisation)}";
        }

        var parts = step.Split('-', 4);
        var name = organisation.People.TryGetValue(new PersonId(parts[^1]), out var person) ? person.Name : parts[^1];
        return (parts[2], sent) switch
        {
            (nameof(StaffChannel.Teams), true) => $"{name} kreeg een melding in Teams.",
            (nameof(StaffChannel.Teams), false) => outcome.Refusal == SendOutcome.Refused.NotInstalled
                ? $"De melding in Teams aan {name} kon niet worden bezorgd: de app staat niet in Teams."
                : $"De melding in Teams aan {name} kon niet worden bezorgd.",
            (nameof(StaffChannel.Mail), true) => $"{name} kreeg een mail.",
            (nameof(StaffChannel.Mail), false) => $"De mail aan {name} kon niet worden bezorgd.",
            (_, true) => $"{name} kreeg een sms op de werktelefoon.",
            _ => $"De sms aan {name} kon niet worden bezorgd.",
        };
    }
}
