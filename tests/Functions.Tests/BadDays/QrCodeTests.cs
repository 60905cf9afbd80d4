using System.Globalization;
using System.Text.RegularExpressions;
using Naober.Functions.Web;
using QRCoder;
using Xunit;

namespace Naober.Functions.Tests.BadDays;

public sealed class QrCodeTests
{
    [Fact]
    public void The_squares_stand_where_the_library_itself_draws_them()
    {
        const string address = "https://naober.example/winkel/K7M3QX";
        using var generator = new QRCodeGenerator();
        using var data = generator.CreateQrCode(address, QRCodeGenerator.ECCLevel.Q);
        using var drawn = new AsciiQRCode(data);

        var ours = QrCodes.Of(new Uri(address));

        Assert.Equal(drawn.GetLineByLineGraphic(1, "#", ".").Select(line => line.Length > ours.Size ? line[..ours.Size] : line), Lines(ours.Size, ours.Path));
    }

    private static IEnumerable<string> Lines(int size, string path)
    {
        var grid = Enumerable.Range(0, size).Select(_ => Enumerable.Repeat('.', size).ToArray()).ToArray();
        foreach (Match run in Regex.Matches(path, @"M(\d+) (\d+)h(\d+)v1h-\d+z"))
        {
            var (x, y, length) = (Number(run, 1), Number(run, 2), Number(run, 3));
            Array.Fill(grid[y], '#', x, length);
        }

        return grid.Select(row => new string(row));
    }

    private static int Number(Match match, int group) => int.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture);
}
