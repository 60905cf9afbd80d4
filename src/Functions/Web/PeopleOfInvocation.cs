using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Middleware;
using Microsoft.Extensions.DependencyInjection;
using Naober.Functions.Flows;

namespace Naober.Functions.Web;

/// <summary>
/// Loads the people before a function that needs them: queues, timers and the staff's pages. A page elsewhere gets an organisation without
/// people, so one that should have been a staff page lets nobody in.
/// </summary>
public sealed class PeopleOfInvocation : IFunctionsWorkerMiddleware
{
    private static readonly PathString[] StaffPages = ["/werk", "/beheer"];

    public async Task Invoke(FunctionContext context, FunctionExecutionDelegate next)
    {
        if (context.GetHttpContext() is not { Request.Path: var path } || Array.Exists(StaffPages, p => path.StartsWithSegments(p, StringComparison.OrdinalIgnoreCase)))
        {
            await context.InstanceServices.GetRequiredService<CurrentOrganisation>().LoadAsync(context.CancellationToken);
        }

        await next(context);
    }
}
