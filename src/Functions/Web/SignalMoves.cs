using System.Globalization;
using Microsoft.AspNetCore.Http;
using Naober.Core.Calendar;
using Naober.Core.Organisations;
using Naober.Core.Routing;
using Naober.Core.Signals;
using Naober.Core.Triage;
using Naober.Core.Villages;
using Naober.Pages;

namespace Naober.Functions.Web;

/// <summary>A move as a page sent it.</summary>
/// <param name="Note">What was written with it; null: nothing.</param>
/// <param name="Why">For the history: why it goes to whom it goes. Null: the move says itself.</param>
public sealed record SentMove(Move Move, string? Note = null, string? Why = null);

/// <summary>The moves that the signal page's buttons stand for.</summary>
/// <param name="now">UTC.</param>
/// <param name="load">Needed where <see cref="AsksLoad"/> says so.</param>
public sealed class SignalMoves(Organisation organisation, Signal signal, Person me, IFormCollection form, DateTimeOffset now, Load load)
{
    // A year that was mistyped would keep it from ever turning red.
    private const int MostDaysAhead = 56;

    private readonly DateOnly _today = LocalTime.Of(now, organisation.Hours.Zone).Date;

    /// <summary>Whether it may go to a team, so that it matters what everybody has open.</summary>
    public static bool AsksLoad(Organisation organisation, IFormCollection form) =>
        form[SignalFields.Action].ToString() is SignalFields.Correct or SignalFields.Offer or SignalFields.PassOn or SignalFields.LowerSafety
        && organisation.Teams.Any(t => t.Members.Count > 1);

    /// <summary>What is told of a button after which who pressed it may see the signal no more. Null: it is another button.</summary>
    public static EventKind? GivesAway(IFormCollection form) => form[SignalFields.Action].ToString() switch
    {
        SignalFields.RaiseSafety => EventKind.SafetyRaised,
        SignalFields.LowerSafety => EventKind.SafetyLowered,
        _ => null,
    };

    /// <summary>Null: no such button or choice.</summary>
    public SentMove? Read() => form[SignalFields.Action].ToString() switch
    {
        SignalFields.Note => ReadNote(),
        SignalFields.Partner => ReadPartner(),
        SignalFields.Offer or SignalFields.PassOn when ChosenTeam is { } team => ReadTeam(team),
        _ => ReadMove() is { } move ? new SentMove(move) : null,
    };

    private Move? ReadMove() => (form[SignalFields.Action].ToString(), Colleague) switch
    {
        (SignalFields.PickUp, _) => new Move.PickUp(FromWhoIsGone: Access.MayTakeOver(organisation, me, signal, now)),
        (SignalFields.Close, _) => ReasonOf(form[SignalFields.Reason].ToString()) is { } reason ? new Move.Close(reason) : null,
        (SignalFields.Correct, _) => ReadCorrection(),
        (SignalFields.Offer, { } to) => new Move.Offer(to),
        (SignalFields.EndOffer, _) => new Move.EndOffer(),
        (SignalFields.PassOn, { } to) => new Move.PassOn(to),
        (SignalFields.Bar, _) => Colleagues.MayBar(organisation, signal, me.Id)
            && Colleagues.After(organisation, signal, me.Id, now) is { } next ? new Move.Bar(next) : null,
        (SignalFields.RaiseSafety, _) => new Move.RaiseSafety(RoutedAs(safeRoute: true)),
        (SignalFields.LowerSafety, _) => new Move.LowerSafety(RoutedAs(safeRoute: false)),
        (SignalFields.Reopen, _) => new Move.Reopen(),
        (SignalFields.Join, var with) when with is not null || form[SignalFields.Colleague] == "" => new Move.Join(with),
        (SignalFields.Visit, _) => form[SignalFields.Day] == "" ? new Move.PlanVisit(null) : Day >= _today && Day <= _today.AddDays(MostDaysAhead) ? new Move.PlanVisit(Day) : null,
        (SignalFields.Inform, _) => ReadInformed() is { } informed ? new Move.Inform(informed) : null,
        _ => null,
    };

    // Only to whom it can go.
    private PersonId? Colleague => Colleagues.Of(organisation, signal, me.Id).FirstOrDefault(p => p.Id.Value == form[SignalFields.Colleague])?.Id;

    private Team? ChosenTeam =>
        Colleagues.Teams(organisation, signal, me.Id).FirstOrDefault(t => SignalFields.TeamPrefix + t.Id.Value == form[SignalFields.Colleague]);

    private DateOnly? Day =>
        DateOnly.TryParseExact(form[SignalFields.Day], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private static CloseReason? ReasonOf(string reason) => reason switch
    {
        "opgepakt" => CloseReason.Handled,
        "doorgezet" => CloseReason.PassedOn,
        "geen-actie" => CloseReason.NothingNeeded,
        "niet-herleidbaar" => CloseReason.NotTraceable,
        "dubbel" => CloseReason.Duplicate,
        "buren" => CloseReason.Neighbours,
        "inwoner" => CloseReason.Resident,
        "geen-contact" => CloseReason.NoContact,
        SignalFields.Spam => CloseReason.Spam,
        _ => null,
    };

    // One of the team who is there, and never who hands it over. Null: nobody is.
    private SentMove? ReadTeam(Team team)
    {
        var about = RoutingCase.Of(signal) with { Barred = [.. signal.Barred, me.Id] };
        return Router.MemberOf(organisation, team, about, now, load) is { } member
            ? new SentMove(
                form[SignalFields.Action] == SignalFields.Offer ? new Move.Offer(member) : new Move.PassOn(member, team.Id),
                Why: $"Gevraagd aan team {team.Name}; {organisation.People[member].Name} is aan de beurt.")
            : null;
    }

    private SentMove? ReadNote() => WrittenOf(SignalFields.NoteLength) is { } text ? new SentMove(new Move.WriteNote(NoteId(text)), text) : null;

    private SentMove? ReadPartner()
    {
        var by = EnumOf<ConsentBy>(SignalFields.AgreedBy);
        var on = by == ConsentBy.Danger ? null : Day;
        if (WrittenOf(SignalFields.PartnerLength) is not { } partner || by is null || (by != ConsentBy.Danger && (on is null || on > _today)))
        {
            return null;
        }

        return new SentMove(new Move.GiveToPartner(NoteId(partner), new Consent(by.Value, on)), $"Overgedragen aan partner: {partner}");
    }

    private Informed? ReadInformed() => form[SignalFields.How].ToString() switch
    {
        SignalFields.Told => Day is { } on && on <= _today ? new Informed(on, Because: null) : null,
        _ => EnumOf<NotInformed>(SignalFields.How) is { } why ? new Informed(On: null, why) : null,
    };

    private Routed RoutedAs(bool safeRoute) => Router.Choose(organisation, RoutingCase.Of(signal) with { SafeRoute = safeRoute }, now, load);

    private Move.Correct? ReadCorrection()
    {
        var village = form[SignalFields.Village].ToString() is { Length: > 0 } id ? new VillageId(id) : (VillageId?)null;
        return (village is null || organisation.Villages.ContainsKey(village.Value))
            && EnumOf<Theme>(SignalFields.Theme) is { } theme
            && EnumOf<Urgency>(SignalFields.Urgency) is { } urgency
                ? new Move.Correct(village, theme, urgency, Router.Choose(
                    organisation, RoutingCase.Of(signal) with { Village = village, Theme = theme, Urgency = urgency }, now, load))
                : null;
    }

    private SignalId NoteId(string text) => SignalId.OfNote(signal.Id, $"{me.Id} {form[SignalFields.Nonce]}", text);

    private string? WrittenOf(int most) =>
        form[SignalFields.Text].ToString().ReplaceLineEndings("\n").Trim() is { Length: > 0 } text && text.Length <= most ? text : null;

    private T? EnumOf<T>(string field)
        where T : struct, Enum => Enum.TryParse<T>(form[field], out var value) && Enum.IsDefined(value) ? value : null;
}
