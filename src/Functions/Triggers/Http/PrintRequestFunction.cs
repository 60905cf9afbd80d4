using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Naober.Core.Organisations;
using Naober.Core.Rights;
using Naober.Functions.Flows;
using Naober.Functions.Web;
using Naober.Pages.Rights;

namespace Naober.Functions.Triggers.Http;

/// <summary>
/// What is printed or saved of a request: the copy of what we have (<c>inzage</c>), which is recorded at each signal in it, and the proof of what was
/// done (<c>bewijs</c>), which names no resident.
/// </summary>
public sealed class PrintRequestFunction(
    StaffGate gate, RequestViews views, CopyViews copies, RightsRegister register, RightsHoldings holdings, RightsExport export)
{
    [Function("PrintRequest")]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "post", Route = "beheer/privacy/verzoek/{id}/{document}")] HttpRequest request,
        string id,
        string document,
        CancellationToken ct)
    {
        if (!gate.Admits(request, out var me, out var refusal))
        {
            return refusal;
        }

        return (await register.FindAsync(me, id, ct), document) switch
        {
            ({ Request: { End: not null } answered }, RightsFields.Proof) => PageResult.Of<ProofPage>(views.Proof(answered)),
            ({ Request: { Kind: RightKind.Access, Subject: not null } asked }, RightsFields.Copy) when views.MayAnswer(me, asked) =>
                await CopyAsync(me, asked, await FormPost.FieldsAsync(request, ct), ct),
            _ => gate.NotFound(),
        };
    }

    private async Task<IResult> CopyAsync(Person me, RightsRequest request, IFormCollection form, CancellationToken ct)
    {
        var typed = form[RightsFields.Words].ToString().ReplaceLineEndings("\n");
        var there = await holdings.FindAsync(request, me.Id, ct);
        var copy = copies.Page(request, there, await export.OpenAsync(request, there, me.Id, ct), typed.Length <= RightsFields.WordsLength ? typed : "");
        return form[RightsFields.Form] == RightsFields.Json
            ? Results.File(CopyViews.Json(copy), "application/json; charset=utf-8", "inzage.json")
            : PageResult.Of<CopyPage>(copy);
    }
}
