using System.Globalization;
using System.Text;
using Naober.Pages.Shops;
using QRCoder;

namespace Naober.Functions.Web;

/// <summary>Draws QR codes as paths, so that a page holds them itself and loads nothing.</summary>
public static class QrCodes
{
    /// <summary>With a quiet edge of four squares, and a quarter of it may be dirty or torn (level Q).</summary>
    public static QrCode Of(Uri address)
    {
        using var generator = new QRCodeGenerator();
        using var code = generator.CreateQrCode(address.AbsoluteUri, QRCodeGenerator.ECCLevel.Q);
        var path = new StringBuilder();
        foreach (var (y, row) in code.ModuleMatrix.Index())
        {
            for (var x = 0; x < row.Count; x++)
            {
                var start = x;
                while (x < row.Count && row[x])
                {
                    x++;
                }

                if (x > start)
                {
                    path.Append(CultureInfo.InvariantCulture, $"M{start} {y}h{x - start}v1h-{x - start}z");
                }
            }
        }

        return new QrCode(code.ModuleMatrix.Count, path.ToString());
    }
}
