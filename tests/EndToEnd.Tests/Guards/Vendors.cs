using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;

namespace Naober.EndToEnd.Tests.Guards;

/// <summary>What left the house, as the vendors got it.</summary>
internal static class Vendors
{
    /// <summary>
    /// Each request to Graph and Twilio, without what Twilio must have: the number a text goes to or is asked for, and, where it goes to who told us
    /// something, the question that a colleague wrote to them.
    /// </summary>
    public static async Task<IReadOnlyList<Place>> RequestsAsync(Stack stack) =>
    [
        .. from request in (await stack.Http.GetFromJsonAsync<JsonElement>(new Uri(stack.Sandbox, "/api/requests"))).EnumerateArray()
           let isText = request.GetProperty("side").GetString() == "twilio"
           let path = request.GetProperty("path").GetString()!
           let body = request.GetProperty("body").GetString()!
           select Place.Of(
               $"request to {request.GetProperty("side")} {request.GetProperty("operation")}",
               isText ? $"{WithoutNumber(path)}\n{request.GetProperty("headers")}\n{WithoutNumber(body)}" : $"{path}\n{request.GetProperty("headers")}\n{body}"),
    ];

    /// <summary>Every text as Twilio itself has it: whether it came in, and what was written.</summary>
    public static async Task<IReadOnlyList<(bool IsInbound, string Body)>> TwilioKeepsAsync(Stack stack)
    {
        const string account = "AC00000000000000000000000000000000";
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(stack.Sandbox, $"/2010-04-01/Accounts/{account}/Messages.json?PageSize=1000"));
        request.Headers.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.ASCII.GetBytes($"{account}:sandbox-auth-token")));
        using var response = await stack.Http.SendAsync(request);
        response.EnsureSuccessStatusCode();
        return
        [
            .. (await response.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("messages").EnumerateArray()
                .Select(m => (m.GetProperty("direction").GetString() == "inbound", m.GetProperty("body").GetString() ?? "")),
        ];
    }

    private static string WithoutNumber(string text)
    {
        var fields = text.Split('?', '&').ToList();
        var isToAsker = fields.Contains($"To={Uri.EscapeDataString(Marked.Phone(Marked.Worried))}");
        return string.Join('\n', fields.Where(f => !f.StartsWith("To=", StringComparison.Ordinal) && !(isToAsker && f.StartsWith("Body=", StringComparison.Ordinal) && f.Contains(Marked.Question, StringComparison.Ordinal))));
    }
}
