using Microsoft.Extensions.Configuration;
using Naober.Functions.Settings;

namespace Naober.Functions.Adapters.Sms;

/// <summary>The Twilio account.</summary>
/// <param name="AuthToken">Signs webhooks and calls.</param>
/// <param name="PreviousAuthToken">Also accepted on webhooks while the token is being replaced.</param>
/// <param name="MessagingServiceSid">Null: we send from the organisation's own number.</param>
/// <param name="BaseAddress">Twilio's API, or the Sandbox.</param>
public sealed record TwilioOptions(
    string AccountSid, string AuthToken, string? PreviousAuthToken, string? MessagingServiceSid, Uri BaseAddress)
{
    /// <exception cref="InvalidOperationException">A setting is missing.</exception>
    public static TwilioOptions From(IConfiguration configuration) => new(
        configuration.Required("Twilio:AccountSid"),
        configuration.Required("Twilio:AuthToken"),
        configuration["Twilio:PreviousAuthToken"],
        configuration["Twilio:MessagingServiceSid"],
        configuration.Address("Twilio:BaseAddress", "https://api.twilio.com"));
}
