namespace Naober.Core.Villages;

internal static class Spelling
{
    /// <summary>One letter too many, too few or wrong, or two neighbours exchanged (Damerau-Levenshtein distance 1).</summary>
    public static bool IsOneSlipAway(string said, string meant)
    {
        if (said == meant || Math.Abs(said.Length - meant.Length) > 1)
        {
            return false;
        }

        var (start, end) = (0, 0);
        while (start < said.Length && start < meant.Length && said[start] == meant[start])
        {
            start++;
        }

        while (end < said.Length - start && end < meant.Length - start && said[^(end + 1)] == meant[^(end + 1)])
        {
            end++;
        }

        var (left, right) = (said.Length - start - end, meant.Length - start - end);
        return (left <= 1 && right <= 1)
            || (left == 2 && right == 2 && said[start] == meant[start + 1] && said[start + 1] == meant[start]);
    }
}
