using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Naober.Core.Routing;
using Naober.Functions.Web;

namespace Naober.Functions.Triggers.Http;

/// <summary>One signal with its messages. Names and addresses are shown at once only to who must act now.</summary>
public sealed class ReadSignalFunction(SignalScreen screen)
{
    [Function("ReadSignal")]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "werk/signaal/{id}")] HttpRequest request, string id, CancellationToken ct) =>
        screen.ShowAsync(request, id, Access.ReadsDetailsAtOnce, ct);
}
