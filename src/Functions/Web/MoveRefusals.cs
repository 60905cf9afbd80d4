using Microsoft.AspNetCore.Http;
using Naober.Core.Organisations;
using Naober.Core.Signals;
using Naober.Pages;

namespace Naober.Functions.Web;

/// <summary>Says in plain words why a move was not made. What somebody typed is on the screen still.</summary>
public sealed class MoveRefusals(StaffGate gate, Organisation organisation)
{
    /// <summary>For a button or a choice that means nothing.</summary>
    public IResult Unclear(SignalId id, IFormCollection form) => form[SignalFields.Action].ToString() switch
    {
        SignalFields.Close => Say(id, form, "Kies eerst een reden", "Zonder keuze kunnen we dit niet bewaren.", StatusCodes.Status400BadRequest),
        SignalFields.Note => Say(
            id, form, "Je notitie is niet bewaard", $"Schrijf iets van 1 tot {SignalFields.NoteLength} tekens.", StatusCodes.Status400BadRequest),
        SignalFields.Partner => Say(
            id, form, "Dit is nog niet bewaard", "Vul de partner in. Vul ook in wie het goed vond, en op welke dag.", StatusCodes.Status400BadRequest),
        SignalFields.Bar => Say(
            id, form, "Niemand anders kan dit overnemen", "Bel de coördinator of je leidinggevende.", StatusCodes.Status409Conflict),
        SignalFields.Visit => Say(id, form, "Kies een andere dag", "Een bezoek is vandaag of later, en binnen acht weken.", StatusCodes.Status400BadRequest),
        SignalFields.Inform => Say(
            id, form, "Dit is nog niet bewaard", "Kies een antwoord. Vul bij ja ook de dag in.", StatusCodes.Status400BadRequest),
        _ when form[SignalFields.Colleague].ToString().StartsWith(SignalFields.TeamPrefix, StringComparison.Ordinal) => Say(
            id, form, "Van dit team is nu niemand er", "Kies een collega of een ander team."),
        _ => Say(id, form, "Kies eerst iets", "Zonder keuze kunnen we dit niet bewaren.", StatusCodes.Status400BadRequest),
    };

    public IResult Of(SignalId id, IFormCollection form, MoveDecision decision) => decision switch
    {
        MoveDecision.TakenBy(var person) => Say(id, form, $"{NameOf(person)} was eerder", $"{NameOf(person)} heeft dit bericht al opgepakt."),
        MoveDecision.IsClosed => Say(id, form, "Al afgesloten", "Dit bericht is al afgesloten. Je hoeft niets meer te doen."),
        MoveDecision.IsErased => Say(id, form, "De tekst is gewist", "De inwoner wil geen contact, of wij bewaarden de tekst lang genoeg. Er komt niets meer bij dit bericht."),
        MoveDecision.IsRestricted => Say(id, form, "Dit bericht is geblokkeerd", "Iemand vroeg ons om er nu niets mee te doen. Overleg met de coördinator."),
        MoveDecision.NeedsConsent => Say(id, form, "Vraag het eerst aan de inwoner", "Zonder toestemming mag dit alleen bij gevaar."),
        MoveDecision.AwaitsReply => Say(id, form, "Wacht op het antwoord", "Je vroeg al iets. De afzender gaf nog geen antwoord."),
        MoveDecision.TooManyNotes => Say(id, form, "Er zijn te veel notities", "Schrijf dit in het dossier van de inwoner."),
        _ => Say(id, form, "Pak het bericht eerst op", "Daarna kun je dit doen."),
    };

    private IResult Say(SignalId id, IFormCollection form, string title, string text, int statusCode = StatusCodes.Status409Conflict) =>
        gate.Message(title, $"{text}{StaffGate.Wrote(form[SignalFields.Text].ToString())}", statusCode, "Terug naar het bericht", $"/werk/signaal/{id}");

    private string NameOf(PersonId person) => organisation.People.TryGetValue(person, out var known) ? known.Name : person.Value;
}
