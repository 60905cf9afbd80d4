using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Naober.Core.Organisations;
using Naober.Core.Texts;
using Naober.Functions.Ports;
using Naober.Functions.Web;
using Naober.Pages;

namespace Naober.Functions.Triggers.Http;

/// <summary>The coordinator's front page: what must not wait, and the way to what can be edited.</summary>
public sealed class ManageFunction(StaffGate gate, ShopViews views, IShops shops, IStuckMessages stuck, Organisation organisation)
{
    [Function("Manage")]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "beheer")] HttpRequest request, CancellationToken ct) =>
        gate.AdmitsCoordinator(request, out var me, out var refusal)
            ? PageResult.Of<Manage>(views.Home(
                me,
                SafetyTexts.Unapproved(organisation),
                (await stuck.ListAsync(ct)).Count,
                [.. (await shops.ListAsync(ct)).Select(s => s.Shop)]))
            : refusal;
}
