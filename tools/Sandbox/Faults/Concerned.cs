using System.Text.RegularExpressions;
using Microsoft.AspNetCore.WebUtilities;
using Naober.Sandbox.Graph;

namespace Naober.Sandbox.Faults;

/// <summary>What a vendor request does and for whom, read from its address and body alone.</summary>
public sealed partial record Concerned(string Side, FaultTarget Target, string Operation, string Subject, IReadOnlyCollection<string> Names)
{
    public static Concerned Read(HttpRequest request, string body, Tenant tenant)
    {
        var path = $"{request.Path}";
        if (request.Path.StartsWithSegments("/2010-04-01"))
        {
            var list = path.EndsWith("/Messages.json", StringComparison.Ordinal);
            var to = HttpMethods.IsPost(request.Method) && list
                ? $"{QueryHelpers.ParseQuery(body).GetValueOrDefault("To")}"
                : $"{request.Query["To"]}";
            return new Concerned("twilio", FaultTarget.Twilio, TwilioOperation(request.Method, list), to, [to]);
        }

        var user = UserPath().Match(path) is { Success: true } match ? Uri.UnescapeDataString(match.Groups[1].Value) : "";
        return new Concerned("graph", FaultTarget.Graph, GraphOperation(path), user, tenant.NamesOf(user));
    }

    private static string TwilioOperation(string method, bool list) => (method, list) switch
    {
        ("POST", true) => "send",
        ("GET", true) => "list",
        ("POST", false) => "update",
        ("DELETE", false) => "delete",
        _ => "fetch",
    };

    private static string GraphOperation(string path) => path switch
    {
        _ when path.StartsWith("/msi", StringComparison.Ordinal) => "token",
        _ when path.EndsWith("/sendActivityNotification", StringComparison.OrdinalIgnoreCase) => "notify",
        _ when path.EndsWith("/sendMail", StringComparison.OrdinalIgnoreCase) => "mail",
        _ => "read",
    };

    [GeneratedRegex("^/v1.0/users/([^/]+)", RegexOptions.IgnoreCase)]
    private static partial Regex UserPath();
}
