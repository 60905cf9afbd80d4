using System.Diagnostics.CodeAnalysis;
using Microsoft.AspNetCore.Http;
using Naober.Core.Organisations;
using Naober.Core.Routing;
using Naober.Pages;

namespace Naober.Functions.Web;

/// <summary>The door of the staff pages, and the plain answers that every page shares.</summary>
public sealed class StaffGate(StaffSignIn signIn, Organisation organisation)
{
    public Site Site { get; } = new(organisation.Name, organisation.Phone, organisation.SmsNumber.Readable);

    /// <summary>Lets staff in. A stranger is sent to sign in, and comes back to a page that can be read.</summary>
    public bool Admits(HttpRequest request, [NotNullWhen(true)] out Person? person, [NotNullWhen(false)] out IResult? refusal)
    {
        (person, refusal) = signIn.Read(request) switch
        {
            Visitor.Staff(var staff) => (staff, (IResult?)null),
            Visitor.NotStaff => (null, Message(
                "Je hebt geen toegang",
                $"Je bent aangemeld, maar je staat niet op de lijst van {organisation.Name}. Vraag de coördinator om toegang.",
                StatusCodes.Status403Forbidden)),
            _ => (null, Results.Redirect(
                $"/.auth/login/aad?post_login_redirect_uri={Uri.EscapeDataString(HttpMethods.IsGet(request.Method) ? request.Path : "/werk")}")),
        };
        return person is not null;
    }

    /// <summary>Lets the coordinator in. For other staff these pages are not there.</summary>
    public bool AdmitsCoordinator(HttpRequest request, [NotNullWhen(true)] out Person? person, [NotNullWhen(false)] out IResult? refusal)
    {
        if (Admits(request, out person, out refusal) && !Access.MayManage(organisation, person))
        {
            (person, refusal) = (null, NotFound());
        }

        return person is not null;
    }

    /// <summary>Lets in who plans the tour: the coordinator, where there is one to plan.</summary>
    public bool AdmitsTourPlanner(HttpRequest request, [NotNullWhen(true)] out Person? person, [NotNullWhen(false)] out IResult? refusal)
    {
        if (AdmitsCoordinator(request, out person, out refusal) && !organisation.Tour.IsThere)
        {
            (person, refusal) = (null, NotFound());
        }

        return person is not null;
    }

    /// <summary>For what is not there and for what this person may not know is there: the same answer.</summary>
    public IResult NotFound() => Message(
        "Dit bericht is er niet",
        "Misschien is het bericht verwijderd. Of het is niet voor jou.",
        StatusCodes.Status404NotFound,
        "Terug naar de lijst",
        "/werk");

    public IResult NoVillage() => Message(
        "Deze pagina is er niet",
        "Misschien klopt het adres niet. Kijk op de voorpagina bij jouw dorp.",
        StatusCodes.Status404NotFound,
        "Naar de voorpagina",
        "/");

    /// <summary>Storage does not answer.</summary>
    public IResult AgendaAway() => Message(
        "De agenda is nu even niet te zien",
        "Probeer het over een paar minuten opnieuw. Of bel ons.",
        StatusCodes.Status503ServiceUnavailable,
        "Naar de voorpagina",
        "/");

    /// <summary>Storage does not answer, so nothing is certain to be saved. What is done again is done once.</summary>
    public IResult Away(string page) => Message(
        "Dit lukt nu even niet",
        "Wij kunnen nu niets bewaren of opzoeken. Probeer het over een paar minuten opnieuw.",
        StatusCodes.Status503ServiceUnavailable,
        "Probeer het opnieuw",
        page);

    /// <summary>The same, where somebody may have followed a link to what is not theirs. Says nothing about what is there.</summary>
    /// <param name="typed">What this person wrote and would lose.</param>
    public IResult NotYours(string typed = "") => Message(
        "Dit bericht is er niet",
        $"Misschien is het bericht verwijderd. Of het is niet voor jou.{Wrote(typed)}",
        StatusCodes.Status404NotFound,
        "Moet je het toch lezen? Zeg waarom.",
        "/werk/inzage");

    /// <summary>For who wrote something and is not signed in any more: to sign in again would lose it.</summary>
    public IResult SignedOut(string typed, string page) => Message(
        "Je bent niet meer aangemeld",
        $"Dit is niet bewaard. Kopieer wat je schreef en meld je opnieuw aan.{Wrote(typed)}",
        StatusCodes.Status401Unauthorized,
        "Meld je aan",
        page);

    /// <summary>So that nothing is lost that somebody typed.</summary>
    public static string Wrote(string typed) => typed.Length > 0 ? $" Je schreef: {typed}" : "";

    /// <summary>For what somebody else changed in the meantime.</summary>
    public IResult SomebodyWasFirst(string page) => Message(
        "Iemand was eerder", "Dit is net veranderd. Kijk wat er nu staat en probeer het opnieuw.", StatusCodes.Status409Conflict, "Terug", page);

    public IResult Message(string title, string text, int statusCode, string? linkText = null, string? linkHref = null) =>
        PageResult.Of<Message>(new MessageModel(Site, title, text, linkText, linkHref), statusCode);
}
