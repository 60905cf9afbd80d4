using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Naober.Functions.Web;
using Naober.Pages;

namespace Naober.Functions.Triggers.Http;

/// <summary>The public front page. Its route is written so because the official worker fails on a plain "/".</summary>
public sealed class HomeFunction(StaffGate gate)
{
    [Function("Home")]
    public IResult Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "{home:maxlength(0)?}")] HttpRequest request)
    {
        request.HttpContext.Response.Headers.CacheControl = "public, max-age=300";
        return PageResult.Of<HomePage>(new HomePageModel(gate.Site));
    }
}
