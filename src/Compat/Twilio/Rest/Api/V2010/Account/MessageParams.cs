using System.Globalization;

namespace Twilio.Rest.Api.V2010.Account;

/// <summary>The parameters of a request in Twilio's notation; what is null is not sent.</summary>
internal static class MessageParams
{
    public static void Add(this List<KeyValuePair<string, string>> list, string name, object value)
    {
        if (Plain(value) is { } text)
        {
            list.Add(new KeyValuePair<string, string>(name, text));
        }
    }

    private static string Plain(object value) =>
        value switch
        {
            null => null,
            bool yes => yes ? "true" : "false",
            Uri uri => uri.OriginalString,
            DateTime time => time.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
            _ => Convert.ToString(value, CultureInfo.InvariantCulture),
        };
}
