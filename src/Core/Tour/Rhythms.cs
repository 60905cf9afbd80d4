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
    private readonly int[] _soonest;

    /// <param name="weights">In order of preference: of two that are equal, the first goes first.</param>
    /// <param name="shortest">By village: weeks that must lie between visits.</param>
    /// <param name="capacity">Stops a week for these villages together.</param>
    public Rhythms(IReadOnlyList<double> weights, IReadOnlyList<int> shortest, double capacity, int longest)
    {
        Longest = Lengthened(weights.Count, capacity, longest);
        _weeks = [.. Sayable.Append(Longest).Where(w => w <= Longest).Distinct().Order()];
        _soonest = [.. shortest.Select(s => Math.Min(_weeks.Count(w => w < s), _weeks.Length - 1))];
        _ideal = Ideal(weights, capacity);
        _index = [.. _ideal.Select(Nearest)];
        Fit(capacity);
    }

    /// <summary>The longest gap, lengthened just enough when there are too few stops.</summary>
    public int Longest { get; }

    public int this[int village] => _weeks[_index[village]];

    /// <summary>Less than a stop a year is nothing: no gap is long enough to share it.</summary>
    public static bool IsNothing(double capacity) => capacity < 1.0 / 52;

    /// <summary>The fewest whole weeks in which each of so many can be visited once. Nothing to share makes nothing longer.</summary>
    public static int Lengthened(int villages, double capacity, int longest) =>
        IsNothing(capacity) ? longest : Math.Max(longest, (int)Math.Ceiling((villages / capacity) - Slack));

    /// <summary>Weeks between visits by weight, within the bounds, all together as often as the capacity allows.</summary>
    private double[] Ideal(IReadOnlyList<double> weights, double capacity)
    {
        double[] At(double scale) => [.. weights.Select((w, v) => Math.Clamp(w * scale, 1.0 / Longest, 1.0 / _weeks[_soonest[v]]))];
        var (low, high) = (0.0, 1 / Math.Max(1e-9, weights.DefaultIfEmpty(1).Min()));
        for (var halving = 0; halving < 60; halving++)
        {
            var middle = (low + high) / 2;
            (low, high) = At(middle).Sum() > capacity ? (low, middle) : (middle, high);
        }

        return [.. At(low).Select(rate => 1 / rate)];
    }

    private int Nearest(double weeks, int village)
    {
        var best = _soonest[village];
        for (var at = best + 1; at < _weeks.Length; at++)
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
        return index > _soonest[village]
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
