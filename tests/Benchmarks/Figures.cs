using System.Globalization;

namespace Naober.Benchmarks;

internal static class Figures
{
    public static void Print(string name, double value) =>
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name} {value:0.###}"));

    /// <param name="values">At least one; sorted here.</param>
    /// <param name="part">0 to 1; 0.5 is the median.</param>
    public static double Percentile(IEnumerable<double> values, double part)
    {
        var sorted = values.Order().ToArray();
        return sorted[(int)Math.Round(part * (sorted.Length - 1), MidpointRounding.AwayFromZero)];
    }
}
