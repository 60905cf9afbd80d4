using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Naober.Core.Organisations;
using Naober.Functions.Flows;
using Naober.Functions.Ports;
using Naober.Functions.Web;
using Naober.Pages;
using Naober.Pages.People;

namespace Naober.Functions.Triggers.Http;

/// <summary>Who does what: villages, tasks and teams. What would leave a village or safety at home without somebody is not saved.</summary>
public sealed class EditDutiesFunction(StaffGate gate, PeopleViews views, IDirectory directory, OfficerNotices officers, Organisation organisation)
{
    [Function("EditDuties")]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "post", Route = "beheer/dorpen")] HttpRequest request, CancellationToken ct)
    {
        if (!gate.AdmitsCoordinator(request, out var me, out var refusal))
        {
            return refusal;
        }

        var stored = await directory.ReadAsync(ct);
        if (HttpMethods.IsGet(request.Method))
        {
            return PageResult.Of<DutiesPage>(views.Duties(me, stored.Directory, stored.Directory, [], request.Query["gedaan"].ToString()));
        }

        var sent = await FormPost.FieldsAsync(request, ct);
        if (new DutiesEdit(organisation, sent).Apply(stored.Directory) is not { } next)
        {
            return gate.NotFound();
        }

        if (DirectoryCheck.ErrorsOf(next, organisation.Villages.Values) is { Count: > 0 } errors)
        {
            return PageResult.Of<DutiesPage>(views.Duties(me, next, stored.Directory, [.. errors.Select(e => new FieldError("dorpen", e))]), StatusCodes.Status400BadRequest);
        }

        await officers.TellAsync(stored.Directory, next, me, ct);
        return await directory.SaveAsync(next, stored, ct)
            ? Results.Redirect($"/beheer/dorpen?gedaan={Uri.EscapeDataString(sent[PeopleFields.Action].ToString())}")
            : gate.SomebodyWasFirst("/beheer/dorpen");
    }
}
