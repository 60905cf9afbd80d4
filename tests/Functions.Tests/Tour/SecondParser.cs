using System.Diagnostics;
using System.Text.Json;
using Naober.Testing;

namespace Naober.Functions.Tests.Tour;

internal sealed record ReadEvent(
    string Uid, int Sequence, string Status, string Summary, string Description, string Location, double[]? Geo, string Url, long Start, long End, long Stamp);

internal sealed record ReadCalendar(string Version, string Name, int RefreshSeconds, string Ttl, IReadOnlyList<ReadEvent> Events);

/// <summary>Reads our calendars with somebody else's parser (ical.js, as in Thunderbird), which reckons with the zone that the file itself describes.</summary>
internal static class SecondParser
{
    /// <exception cref="InvalidOperationException">It is no calendar to that parser.</exception>
    public static async Task<ReadCalendar> ReadAsync(string calendar)
    {
        using var node = Process.Start(new ProcessStartInfo("node", Path.Combine(Repository.Root, "tests", "Functions.Tests", "Tour", "read-calendar.cjs"))
        {
            WorkingDirectory = Repository.Root,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = new System.Text.UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
            StandardOutputEncoding = System.Text.Encoding.UTF8,
        })!;
        var complaint = node.StandardError.ReadToEndAsync();
        var output = node.StandardOutput.ReadToEndAsync();
        await node.StandardInput.WriteAsync(calendar);
        node.StandardInput.Close();
        await node.WaitForExitAsync();
        return node.ExitCode == 0
            ? JsonSerializer.Deserialize<ReadCalendar>(await output, JsonSerializerOptions.Web)!
            : throw new InvalidOperationException(await complaint);
    }
}
