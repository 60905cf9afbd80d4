using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Naober.Core.Routing;
using Naober.Functions.Web;

namespace Naober.Functions.Triggers.Http;

/// <summary>The same signal with names, addresses and the like, by one tap of who picked it up. Each tap is recorded.</summary>
public sealed class RevealDetailsFunction(SignalScreen screen)
{
    [Function("RevealDetails")]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "werk/signaal/{id}/gegevens")] HttpRequest request, string id, CancellationToken ct) =>
        screen.ShowAsync(request, id, (me, signal) => Access.MayOpenDetails(me, signal) || Access.ReadsDetailsAtOnce(me, signal), ct);
}
