using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Naober.Core.Privacy;
using Naober.Core.Triage;
using Naober.Functions.Web;
using Naober.Pages;

namespace Naober.Functions.Triggers.Http;

/// <summary>
/// One look at a signal of somebody else, after typing why. The form says nothing about any signal; what is about safety at home does not exist
/// here either. Names that slip into a reason are taken out before it is kept.
/// </summary>
public sealed class ReadWithReasonFunction(StaffGate gate, SignalScreen screen, Reader reader)
{
    [Function("ReadWithReason")]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "post", Route = "werk/inzage")] HttpRequest request, CancellationToken ct)
    {
        if (!gate.Admits(request, out var me, out var refusal))
        {
            return refusal;
        }

        if (HttpMethods.IsGet(request.Method))
        {
            return PageResult.Of<ReasonPage>(new ReasonModel(gate.Site, me.Name, "", "", []));
        }

        var form = await FormPost.FieldsAsync(request, ct);
        var (link, reason) = (form[ReasonFields.Link].ToString().Trim(), form[ReasonFields.Reason].ToString().ReplaceLineEndings(" ").Trim());
        if (reason.Length is < ReasonFields.Shortest or > ReasonFields.Longest)
        {
            return PageResult.Of<ReasonPage>(
                new ReasonModel(gate.Site, me.Name, link, reason, [new(ReasonFields.Reason, $"Schrijf je reden op, in {ReasonFields.Shortest} tot {ReasonFields.Longest} tekens.")]),
                StatusCodes.Status400BadRequest);
        }

        var masked = MaskedText.Of(reason, reader.Read(reason).PersonalData).Text;
        return await screen.ShowToOutsiderAsync(me, IdIn(link), masked, ct);
    }

    // The last part of the link, or the id by itself.
    private static string IdIn(string link) => link.Split('?', '#')[0].TrimEnd('/').Split('/')[^1];
}
