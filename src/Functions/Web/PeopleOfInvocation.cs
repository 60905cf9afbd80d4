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
    /// <summary>Names the contact person who agreed to that, and does without when nobody can say who works here.</summary>
    private static readonly PathString VillagePages = "/dorp";

    public async Task Invoke(FunctionContext context, FunctionExecutionDelegate next)
    {
        var organisation = context.InstanceServices.GetRequiredService<CurrentOrganisation>();
        if (context.GetHttpContext() is { Request.Path: var village } && village.StartsWithSegments(VillagePages, StringComparison.OrdinalIgnoreCase))
        {
            await organisation.TryLoadAsync(context.CancellationToken);
        }
        else if (context.GetHttpContext() is not { Request.Path: var path } || StaffPages.Has(path))
        {
            await organisation.LoadAsync(context.CancellationToken);
        }

        await next(context);
    }
}
