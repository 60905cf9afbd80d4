using System.Globalization;
using System.Net;

namespace Naober.Compat.Tests.Worker;

/// <summary>The TCP sockets a process listens on, from Linux's /proc: the only place where a door nobody thought of would show.</summary>
internal static class ListeningSockets
{
    private const string Listening = "0A";

    public static IReadOnlyList<string> Of(int process)
    {
        var sockets = new DirectoryInfo($"/proc/{process}/fd").EnumerateFiles()
            .Select(static descriptor => descriptor.LinkTarget)
            .OfType<string>()
            .Where(static target => target.StartsWith("socket:[", StringComparison.Ordinal))
            .Select(static target => target["socket:[".Length..^1])
            .ToHashSet(StringComparer.Ordinal);
        return [.. ((string[])["tcp", "tcp6"])
            .SelectMany(family => File.ReadLines($"/proc/{process}/net/{family}").Skip(1))
            .Select(static line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            .Where(fields => fields[3] == Listening && sockets.Contains(fields[9]))
            .Select(static fields => Address(fields[1]))];
    }

    private static string Address(string field)
    {
        var (address, port) = (field.Split(':')[0], int.Parse(field.Split(':')[1], NumberStyles.HexNumber, CultureInfo.InvariantCulture));
        return address.Length == 8
            ? $"{new IPAddress(uint.Parse(address, NumberStyles.HexNumber, CultureInfo.InvariantCulture))}:{port}"
            : $"[{address}]:{port}";
    }
}
