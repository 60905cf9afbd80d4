using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Naober.Functions.Ports;

namespace Naober.Functions.Adapters.Teams;

public static class TeamsServices
{
    /// <exception cref="InvalidOperationException">A setting is missing.</exception>
    public static IServiceCollection AddTeams(this IServiceCollection services, IConfiguration configuration) => services
        .AddSingleton(GraphOptions.From(configuration))
        .AddSingleton<GraphCalls>()
        .AddSingleton<IActivityNotifications, GraphActivityNotifications>()
        .AddSingleton<IStaffMail, GraphStaffMail>()
        .AddSingleton<IMailboxes, GraphMailboxes>();
}
