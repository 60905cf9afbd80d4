using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Naober.Functions.Web;
using Naober.Pages;

namespace Naober.Functions.Triggers.Http;

/// <summary>What a signal is, for who works in a shop.</summary>
public sealed class ExplanationFunction(StaffGate gate)
{
    [Function("Explanation")]
    public IResult Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "wat-is-een-signaal")] HttpRequest request) =>
        PageResult.Of<Explanation>(new ExplanationModel(gate.Site, FormPost.LanguageOf(request)));
}
