using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Naober.Core.Organisations;
using Naober.Functions.Web;
using Naober.Pages;

namespace Naober.Functions.Triggers.Http;

/// <summary>What happens to what residents tell us, in plain Dutch.</summary>
public sealed class PrivacyFunction(StaffGate gate, Organisation organisation)
{
    [Function("Privacy")]
    public IResult Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "privacy")] HttpRequest request) =>
        PageResult.Of<PrivacyPage>(new PrivacyPageModel(gate.Site, organisation.Retention));
}
