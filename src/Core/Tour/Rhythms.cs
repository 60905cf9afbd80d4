namespace Naober.Core.Tour;

/// <summary>
/// Shares the stops of a week among villages by weight, each at a rhythm that can be said. In weeks between visits.
/// </summary>
internal sealed class Rhythms
{
    private const double FurthestStep = 1.5;
    private const double Slack = 1e-9;
    private static readonly int[] Sayable = [1, 2, 3, 4, 6, 8];
    private readonly double[] _ideal;
    private readonly int[] _index;
    private readonly int[] _weeks;

    /// <param name="weights">In order of preference: of two that are equal, the first goes first.</param>
    /// <param name="capacity">Stops a week for these villages together.</param>
    public Rhythms(IReadOnlyList<double> weights, double capacity, int shortest, int longest)
    {
        Longest = Lengthened(weights.Count, capacity, longest);
        _weeks = [.. Sayable.Append(Longest).Where(w => w >= shortest && w <= Longest).Distinct().Order()];
        _weeks = _weeks.Length == 0 ? [Longest] : _weeks;
        _ideal = Ideal(weights, capacity, 1.0 / Longest, 1.0 / _weeks[0]);
        _index = [.. _ideal.Select(Nearest)];
        Fit(capacity);
    }

    /// <summary>The longest gap, lengthened just enough when there are too few stops.</summary>
    public int Longest { get; }

    public int this[int village] => _weeks[_index[village]];

    /// <summary>The fewest whole weeks in which each of so many can be visited once.</summary>
    public static int Lengthened(int villages, double capacity, int longest) =>
        Math.Max(longest, (int)Math.Ceiling((villages / Math.Max(capacity, 0.02)) - Slack));

    /// <summary>Weeks between visits by weight, within the bounds, all together as often as the capacity allows.</summary>
    private static double[] Ideal(IReadOnlyList<double> weights, double capacity, double least, double most)
    {
        double[] At(double scale) => [.. weights.Select(w => Math.Clamp(w * scale, least, most))];
        var (low, high) = (0.0, most / Math.Max(1e-9, weights.DefaultIfEmpty(1).Min()));
        for (var halving = 0; halving < 60; halving++)
        {
            var middle = (low + high) / 2;
            (low, high) = At(middle).Sum() > capacity ? (low, middle) : (middle, high);
        }

        return [.. At(low).Select(rate => 1 / rate)];
    }

    private int Nearest(double weeks)
    {
        var best = 0;
        for (var at = 1; at < _weeks.Length; at++)
        {
            best = Distance(_weeks[at], weeks) < Distance(_weeks[best], weeks) ? at : best;
        }

        return best;

        static double Distance(double a, double b) => Math.Max(a / b, b / a);
    }

    /// <summary>
    /// Rounding made it too much: those go later whose rhythm then is least beside the ideal. It left some over: those come
    /// sooner who got least beside the ideal.
    /// </summary>
    private void Fit(double capacity)
    {
        while (Total() > capacity + Slack && Choose(v => _index[v] + 1 < _weeks.Length, v => -_weeks[_index[v] + 1] / _ideal[v]) is { } later)
        {
            _index[later]++;
        }

        while (Choose(v => CanComeSooner(v, capacity), v => _weeks[_index[v]] / _ideal[v]) is { } sooner)
        {
            _index[sooner]--;
        }
    }

    private double Total() => _index.Sum(i => 1.0 / _weeks[i]);

    private bool CanComeSooner(int village, double capacity)
    {
        var (index, ideal) = (_index[village], _ideal[village]);
        return index > 0
            && _weeks[index] > ideal + Slack
            && ideal / _weeks[index - 1] <= FurthestStep
            && Total() - (1.0 / _weeks[index]) + (1.0 / _weeks[index - 1]) <= capacity + Slack;
    }

    /// <summary>The one with the most, the first of equals.</summary>
    private int? Choose(Func<int, bool> may, Func<int, double> most)
    {
        int? best = null;
        var highest = double.MinValue;
        for (var village = 0; village < _index.Length; village++)
        {
            if (may(village) && most(village) > highest + Slack)
            {
                (best, highest) = (village, most(village));
            }
        }

        return best;
    }
}
