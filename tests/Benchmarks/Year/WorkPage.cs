using System.Text.RegularExpressions;
using Naober.Core.Organisations;
using Naober.Core.Signals;
using Naober.Functions.Tests.Fakes;

namespace Naober.Benchmarks.Year;

/// <summary>The page /werk as somebody reads it.</summary>
internal static partial class WorkPage
{
    /// <summary>Every signal on it, and whether it stands there in red; nothing when storage does not answer.</summary>
    public static async Task<IReadOnlyList<(SignalId Signal, bool IsLate)>> ReadAsync(World world, Person person)
    {
        var answer = await world.AskAsync(TestRequest.Get("/werk").As(person));
        return answer.Status != 200
            ? []
            : [.. Card().Matches(answer.Body).Select(c => (Parse(c.Groups[2].Value), c.Groups[1].Value == "card overdue"))];
    }

    private static SignalId Parse(string id) => SignalId.TryParse(id, out var parsed) ? parsed : throw new FormatException(id);

    [GeneratedRegex("<li class=\"(card[a-z ]*)\">\\s*<h[23]><a href=\"/werk/signaal/([0-9a-f]{32})\"")]
    private static partial Regex Card();
}
