using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Naober.Functions.Ports;

namespace Naober.Functions.Adapters.Sms;

public static class SmsServices
{
    /// <exception cref="InvalidOperationException">A setting is missing.</exception>
    public static IServiceCollection AddSms(this IServiceCollection services, IConfiguration configuration) => services
        .AddSingleton(TwilioOptions.From(configuration))
        .AddSingleton<ISmsWebhook, TwilioWebhook>()
        .AddSingleton<IFrontDoor, SignedFrontDoor>()
        .AddSingleton<TwilioConnection>()
        .AddSingleton<ITextMessages, TwilioTextMessages>()
        .AddSingleton<ITextCopies, TwilioTextCopies>();
}
