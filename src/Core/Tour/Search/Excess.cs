namespace Naober.Core.Tour.Search;

/// <summary>
/// Which wait of a village is told to the coordinator: one that is much too long, or a whole plan without a visit that was due or
/// could not even be. What it had waited already before the plan, when that was too long then, is left out.
/// </summary>
internal static class Excess
{
    /// <summary>A relative wait above this is too long.</summary>
    public const double TooLong = 1.5 + 1e-6;

    private const double OnTarget = 1e-6;

    /// <summary>The longest wait, ended by the visit at <c>At</c>. Null: the village waits as it should.</summary>
    public static (int At, double Wait)? Of(Grid grid, Board board, int village)
    {
        var visits = board.Of(village);
        var longest = (At: 0, Wait: 0.0);
        for (var at = 0; at <= visits.Length; at++)
        {
            var wait = board.Score.Wait(visits, village, at) - (at == 0 ? TooLongBefore(grid, village) : 0);
            longest = wait > longest.Wait ? (at, wait) : longest;
        }

        var without = visits.IsEmpty && longest.Wait > 0
            && (longest.Wait > (grid.NothingIsLeft ? 1 - OnTarget : 1 + OnTarget) || !grid.IsEverPossible(village));
        return longest.Wait > TooLong || without ? longest : null;
    }

    /// <summary>What a village had waited when the plan began, if that was too long; otherwise 0.</summary>
    public static double TooLongBefore(Grid grid, int village) => grid.Before[village] > TooLong ? grid.Before[village] : 0;
}
