using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Naober.Functions.Ports;

namespace Naober.Functions.Adapters.Keys;

public static class KeyServices
{
    /// <exception cref="InvalidOperationException">A key is missing or wrong.</exception>
    public static IServiceCollection AddKeys(this IServiceCollection services, IConfiguration configuration) => services
        .AddSingleton(KeyOptions.From(configuration))
        .AddSingleton<IContentSeal, EnvelopeSeal>()
        .AddSingleton<ISenderKeys>(HmacSenderKeys.From(configuration));
}
