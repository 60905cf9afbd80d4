using Naober.Functions.Ports;
using Twilio.Clients;
using Twilio.Exceptions;
using Twilio.Http;

namespace Naober.Functions.Adapters.Sms;

/// <summary>The one client of our account at Twilio.</summary>
public sealed class TwilioConnection(TwilioOptions options)
{
    private readonly Lazy<TwilioRestClient> _client = new(() => new TwilioRestClient(
        options.AccountSid,
        options.AuthToken,
        httpClient: new SystemNetHttpClient(new System.Net.Http.HttpClient(new TwilioTransport(options.BaseAddress))
        {
            Timeout = TimeSpan.FromSeconds(15),
        })));

    internal TwilioRestClient Client => _client.Value;

    /// <summary>Asks Twilio for something. What the SDK says of a fault names the address, and that may name the number.</summary>
    /// <exception cref="TextsUnavailableException">There was no answer, or an error.</exception>
    internal static async Task<T> AskAsync<T>(string what, Func<Task<T>> ask)
    {
        try
        {
            return await ask();
        }
        catch (ApiException fault)
        {
            throw new TextsUnavailableException($"Twilio did not {what}: error {fault.Code}, status {fault.Status}.");
        }
        catch (ApiConnectionException)
        {
            throw new TextsUnavailableException($"Twilio did not answer when asked to {what}.");
        }
    }
}
