using Microsoft.AspNetCore.Http;
using Naober.Pages.Planning;

namespace Naober.Functions.Web;

/// <summary>The answer to a page of a plan that is no more.</summary>
public static class PlanChanged
{
    public static IResult Answer(StaffGate gate) => gate.Message(
        "Het plan is intussen veranderd",
        "Er is niets bewaard. Kijk eerst hoe het plan er nu uitziet.",
        StatusCodes.Status409Conflict,
        "Naar het plan",
        PlanFields.Page);
}
