using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Logging;
using Naober.Core.Organisations;
using Naober.Functions.Ports;
using Naober.Functions.Settings;

namespace Naober.Functions.Adapters.Sms;

/// <summary>Posts to our own public address, signed as Twilio signs.</summary>
public sealed partial class SignedFrontDoor(
    TwilioOptions options, PublicAddress address, Pack pack, ILogger<SignedFrontDoor> logger) : IFrontDoor
{
    private const string Path = "/sms";

    // As long as Twilio waits.
    private static readonly HttpClient Http = new(new SocketsHttpHandler { AllowAutoRedirect = false, PooledConnectionLifetime = TimeSpan.FromMinutes(10) })
    {
        Timeout = TimeSpan.FromSeconds(15),
    };

    public async Task<bool> KnockAsync(string sid, string text, CancellationToken ct)
    {
        var url = address.Origin + Path;
        var form = new SortedDictionary<string, string>(StringComparer.Ordinal)
        {
            ["AccountSid"] = options.AccountSid,
            ["Body"] = text,
            ["From"] = "Anonymous",
            ["MessageSid"] = sid,
            ["To"] = pack.Organisation.SmsNumber.E164,
        };
        using var request = new HttpRequestMessage(HttpMethod.Post, url) { Content = new FormUrlEncodedContent(form) };
        request.Headers.Add("X-Twilio-Signature", Sign(url, form));
        try
        {
            using var response = await Http.SendAsync(request, ct);
            Log.Answered(logger, (int)response.StatusCode);
            return response.IsSuccessStatusCode;
        }
        catch (Exception fault) when (fault is HttpRequestException || (fault is OperationCanceledException && !ct.IsCancellationRequested))
        {
            Log.NotReached(logger, fault);
            return false;
        }
    }

#pragma warning disable CA5350 // HMAC-SHA1 is how Twilio signs.
    private string Sign(string url, SortedDictionary<string, string> form) => Convert.ToBase64String(HMACSHA1.HashData(
        Encoding.UTF8.GetBytes(options.AuthToken),
        Encoding.UTF8.GetBytes(url + string.Concat(form.Select(f => f.Key + f.Value)))));
#pragma warning restore CA5350

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "Our own front door answered {Status} to the test of today.")]
        public static partial void Answered(ILogger logger, int status);

        [LoggerMessage(2, LogLevel.Error, "Our own front door cannot be reached at the public address, so Twilio may not reach it either.")]
        public static partial void NotReached(ILogger logger, Exception fault);
    }
}
