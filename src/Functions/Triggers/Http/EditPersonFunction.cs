using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Naober.Core.Organisations;
using Naober.Functions.Flows;
using Naober.Functions.Ports;
using Naober.Functions.Web;
using Naober.Pages;
using Naober.Pages.People;

namespace Naober.Functions.Triggers.Http;

/// <summary>One colleague: the facts, the absences, and that they work here no more. Two who save at once: the second is told.</summary>
public sealed class EditPersonFunction(StaffGate gate, PeopleViews views, IDirectory directory, OfficerNotices officers, Organisation organisation)
{
    [Function("EditPerson")]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "post", Route = "beheer/mensen/{id}")] HttpRequest request, string id, CancellationToken ct)
    {
        if (!gate.AdmitsCoordinator(request, out var me, out var refusal))
        {
            return refusal;
        }

        var stored = await directory.ReadAsync(ct);
        if (!stored.Directory.People.TryGetValue(new PersonId(id), out var person))
        {
            return gate.NotFound();
        }

        if (HttpMethods.IsGet(request.Method))
        {
            return PageResult.Of<PersonPage>(views.Page(me, stored.Directory, person, done: request.Query["gedaan"].ToString()));
        }

        var sent = await FormPost.FieldsAsync(request, ct);
        var action = sent[PeopleFields.Action].ToString();
        var (next, form, awayErrors) = Apply(stored.Directory, person, sent, action);
        if (next is not null && DirectoryCheck.ErrorsOf(next, organisation.Villages.Values) is { Count: > 0 } errors)
        {
            (next, form) = (null, (form ?? PeopleViews.FormOf(stored.Directory, person)) with { Errors = [.. errors.Select(e => new FieldError(PeopleFields.Name, e))] });
        }

        if (next is null)
        {
            return PageResult.Of<PersonPage>(views.Page(me, stored.Directory, person, form, awayErrors), StatusCodes.Status400BadRequest);
        }

        await officers.TellAsync(stored.Directory, next, me, ct);
        return !await directory.SaveAsync(next, stored, ct)
            ? gate.SomebodyWasFirst($"/beheer/mensen/{id}")
            : Results.Redirect(action == PeopleFields.Leave ? $"/beheer/mensen?gedaan={action}" : $"/beheer/mensen/{id}?gedaan={Uri.EscapeDataString(action)}");
    }

    // The directory as it would be; null with what is wrong.
    private (StaffDirectory? Next, PersonForm? Form, IReadOnlyList<FieldError> AwayErrors) Apply(
        StaffDirectory now, Person person, IFormCollection sent, string action)
    {
        switch (action)
        {
            case PeopleFields.Facts:
                var edit = PersonEdit.Read(sent, person, PeopleViews.FormOf(now, person));
                return (edit.Person is { } changed ? now.With(changed) : null, edit.Form, []);
            case PeopleFields.Away:
                var (away, errors) = AbsenceEdit.Add(person, sent);
                return (away is null ? null : now.With(away), null, errors);
            case PeopleFields.Back:
                return (now.With(AbsenceEdit.Remove(person, sent)), null, []);
            case PeopleFields.Leave:
                return (now with { People = now.People.Where(p => p.Key != person.Id).ToDictionary() }, null, []);
            default:
                return (null, null, []);
        }
    }
}
