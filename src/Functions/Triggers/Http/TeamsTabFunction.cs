using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Naober.Core.Signals;
using Naober.Functions.Web;
using Naober.Pages;

namespace Naober.Functions.Triggers.Http;

/// <summary>
/// What Teams shows in its tab: the same bytes for every id, from no storage, because Entra's sign-in refuses to be framed. Its one link asks for
/// <c>?verder</c>, which leads to the page behind sign-in, in a window of its own.
/// </summary>
public sealed class TeamsTabFunction
{
    [Function("TeamsTab")]
    public IResult Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "teams/{id?}")] HttpRequest request, string? id)
    {
        if (!request.Query.ContainsKey("verder"))
        {
            return PageResult.Of<TeamsTab>(new TeamsTabModel());
        }

        return Results.Redirect(SignalId.TryParse(id, out var signal) ? $"/werk/signaal/{signal}" : "/werk");
    }
}
