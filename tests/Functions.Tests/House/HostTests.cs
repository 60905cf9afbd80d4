using Microsoft.Extensions.DependencyInjection;
using Naober.Functions.Tests.Fakes;
using Xunit;

namespace Naober.Functions.Tests.House;

public sealed class HostTests
{
    public static TheoryData<string> Classes => [.. FunctionEntry.All.Select(f => f.Class.FullName!).Distinct()];

    [Theory]
    [MemberData(nameof(Classes))]
    public void Every_function_can_be_made_by_the_real_container(string function)
    {
        using var host = App.Builder().Build();

        Assert.NotNull(ActivatorUtilities.CreateInstance(host.Services, typeof(NaoberServices).Assembly.GetType(function)!));
    }

    [Fact]
    public void Every_service_of_ours_can_be_made_for_the_whole_app_or_for_one_invocation()
    {
        var builder = App.Builder();
        using var host = builder.Build();
        using var invocation = host.Services.CreateScope();

        var ours = builder.Services.Where(s => s.ServiceType.Namespace?.StartsWith("Naober", StringComparison.Ordinal) == true).ToList();
        Assert.True(ours.Count > 20);
        Assert.All(ours, service =>
        {
            Assert.NotEqual(ServiceLifetime.Transient, service.Lifetime);
            Assert.NotNull(invocation.ServiceProvider.GetRequiredService(service.ServiceType));
        });
    }

    [Fact]
    public void Every_port_has_one_adapter()
    {
        var services = App.Builder().Services;

        Assert.All(PortCalls.Ports, port => Assert.Single(services, s => s.ServiceType == port));
    }

    [Fact]
    public void The_headers_come_before_the_guard_so_that_a_refusal_carries_them() =>
        Assert.Equal([typeof(Web.SecurityHeaders), typeof(Web.CrossSiteGuard), typeof(Web.StorageAway), typeof(Web.PeopleOfInvocation)], App.Default.Middleware);
}
