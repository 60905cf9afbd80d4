using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Naober.Core.Organisations;
using Naober.Functions.Ports;
using Naober.Functions.Web;
using Naober.Pages;
using Naober.Pages.People;

namespace Naober.Functions.Triggers.Http;

/// <summary>Who works here, and somebody new. The same form sent twice is one colleague: an account stands in the directory once.</summary>
public sealed class PeopleListFunction(StaffGate gate, PeopleViews views, IDirectory directory, Organisation organisation)
{
    [Function("PeopleList")]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "post", Route = "beheer/mensen")] HttpRequest request, CancellationToken ct)
    {
        if (!gate.AdmitsCoordinator(request, out var me, out var refusal))
        {
            return refusal;
        }

        var stored = await directory.ReadAsync(ct);
        var blank = PeopleViews.Blank(stored.Directory);
        if (HttpMethods.IsGet(request.Method))
        {
            return PageResult.Of<PeopleList>(views.List(me, stored.Directory, blank, request.Query["gedaan"].ToString()));
        }

        var edit = PersonEdit.Read(await FormPost.FieldsAsync(request, ct), known: null, blank);
        if (edit.Person is not { } person)
        {
            return Refused(me, stored.Directory, edit.Form);
        }

        if (stored.Directory.People.Values.FirstOrDefault(p => p.EntraId == person.EntraId && p.Name == person.Name) is { } there)
        {
            return Results.Redirect($"/beheer/mensen/{there.Id}?gedaan=erbij");
        }

        var taken = stored.Directory.People.ContainsKey(person.Id) || person.Id.Value.Length == 0;
        var added = taken ? person with { Id = new PersonId(person.EntraId.ToString("N")) } : person;
        var next = stored.Directory.With(added);
        return DirectoryCheck.ErrorsOf(next, organisation.Villages.Values) is { Count: > 0 } errors
            ? Refused(me, stored.Directory, edit.Form with { Errors = [.. errors.Select(e => new FieldError(PeopleFields.Name, e))] })
            : await directory.SaveAsync(next, stored, ct)
                ? Results.Redirect($"/beheer/mensen/{added.Id}?gedaan=erbij")
                : gate.SomebodyWasFirst("/beheer/mensen");
    }

    private PageResult Refused(Person me, StaffDirectory now, PersonForm form) =>
        PageResult.Of<PeopleList>(views.List(me, now, form), StatusCodes.Status400BadRequest);
}
