using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Naober.Core.Organisations;
using Naober.Core.Tour;
using Naober.Functions.Ports;
using Naober.Functions.Web;
using Naober.Pages.Tour;

namespace Naober.Functions.Triggers.Http;

/// <summary>What a village reads of what was heard and done. Saving it approves it; nothing else puts it there.</summary>
public sealed class EditVillageFunction(
    StaffGate gate, TourViews views, IVillageLines lines, StaffViews staff, TimeProvider clock, TimeZoneInfo zone)
{
    [Function("EditVillage")]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "post", Route = "beheer/dorp/{village}")] HttpRequest request,
        string village,
        CancellationToken ct)
    {
        if (!gate.AdmitsCoordinator(request, out var me, out var refusal))
        {
            return refusal;
        }

        if (views.Find(village) is not { } found)
        {
            return gate.NotFound();
        }

        var stored = await lines.FindAsync(found.Id, ct);
        if (HttpMethods.IsGet(request.Method))
        {
            return Page(me, found, stored, done: request.Query["gedaan"].ToString());
        }

        var edit = await LinesEdit.ReadAsync(request, ct);
        if (edit.Errors.Count > 0)
        {
            return Page(me, found, stored, edit);
        }

        return edit.IsDone(stored) || (!edit.IsLate(stored) && await ApplyAsync(edit, me, found, stored, ct))
            ? Results.Redirect($"/beheer/dorp/{Uri.EscapeDataString(found.Id.Value)}?gedaan={Uri.EscapeDataString(edit.Action)}")
            : gate.Message(
                "Iemand was eerder",
                "Deze zinnen zijn net veranderd. Kijk wat er nu staat en probeer het opnieuw.",
                StatusCodes.Status409Conflict,
                $"Terug naar {found.Name}",
                $"/beheer/dorp/{Uri.EscapeDataString(found.Id.Value)}");
    }

    private Task<bool> ApplyAsync(LinesEdit edit, Person me, TourVillage village, StoredLines? stored, CancellationToken ct) =>
        edit.Action == LinesFields.Remove
            ? lines.RemoveAsync(stored!, ct)
            : lines.SaveAsync(edit.Approved(village, me, clock.GetUtcNow()), stored, ct);

    private PageResult Page(Person me, TourVillage village, StoredLines? stored, LinesEdit? edit = null, string? done = null) => PageResult.Of<EditVillage>(
        LinesEdit.Page(gate.Site, me, village, stored, staff.NameOf(stored?.Lines.ApprovedBy), zone, edit, done),
        edit is null ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest);
}
