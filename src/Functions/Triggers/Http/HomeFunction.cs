using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Naober.Functions.Flows;
using Naober.Functions.Web;
using Naober.Pages;

namespace Naober.Functions.Triggers.Http;

/// <summary>
/// The public front page: where the meeting point comes, and how to tell us something. The second half stands there whatever happens to the first.
/// Its route is written so because the official worker fails on a plain "/".
/// </summary>
public sealed class HomeFunction(PublicTour tour, TourViews views)
{
    [Function("Home")]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "{home:maxlength(0)?}")] HttpRequest request, CancellationToken ct)
    {
        var agenda = await tour.FindAgendaAsync(ct);
        var page = PageResult.Of<HomePage>(views.Home(FormPost.LanguageOf(request), agenda));
        return agenda is null ? page : await KeepableResult.OfAsync(page);
    }
}
