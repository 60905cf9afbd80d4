namespace Naober.Core.Tour.Search;

/// <summary>
/// Looks for the fewest changes after which no village waits above the ceiling: all that take one change, then all that take two; if that is
/// not enough, the best change each time, while it helps. Of equally few, those that cost least.
/// </summary>
/// <param name="never">Villages and days that a person just said no to.</param>
internal sealed class Mending(Grid grid, Board board, HashSet<(int Village, int Day)> never)
{
    private const int Most = 6;
    private readonly List<(List<Visit> Plan, double Cost)> _found = [];

    public void Mend()
    {
        var ceiling = board.Score.Ceiling;
        for (var changes = 1; changes <= 2 && board.Score.Waiting.Count > 0; changes++)
        {
            Search(changes);
            if (_found.Count > 0)
            {
                board.Load(_found.MinBy(f => f.Cost).Plan, ceiling);
            }
        }

        for (var change = 0; change < Most && board.Score.Waiting.Count > 0; change++)
        {
            var cost = board.Score.Cost;
            var best = Best();
            if (best is null || best.Value.Cost >= cost - 1e-9)
            {
                break;
            }

            board.Load(best.Value.Plan, ceiling);
        }
    }

    private void Search(int changes) => ForEach(changes, left =>
    {
        if (board.Score.Waiting.Count == 0)
        {
            _found.Add((board.All(), board.Score.Cost));
        }
        else if (left > 0)
        {
            Search(left);
        }
    });

    private (List<Visit> Plan, double Cost)? Best()
    {
        (List<Visit> Plan, double Cost)? best = null;
        ForEach(2, _ => best = best is null || board.Score.Cost < best.Value.Cost ? (board.All(), board.Score.Cost) : best);
        return best;
    }

    /// <summary>Does each way to shorten the first long wait in so many changes, looks with what is left of them, and undoes it.</summary>
    private void ForEach(int changes, Action<int> look)
    {
        var village = board.Score.Waiting.Min();
        var visits = board.Of(village).ToArray();
        var at = Enumerable.Range(0, visits.Length + 1).MaxBy(i => board.Score.Wait(visits, village, i));
        var from = at == 0 ? 0 : visits[at - 1].Day + 1;
        var until = at == visits.Length ? grid.Days : visits[at].Day;
        for (var day = from; day < until; day++)
        {
            for (var van = 0; van < grid.Vans.Length && !never.Contains((village, day)); van++)
            {
                Try(village, van, day, null, () => look(changes - 1));
                foreach (var end in visits.Where((v, i) => (i == at || i == at - 1) && !v.IsPublished))
                {
                    Try(village, van, day, end, () => look(changes - 1));
                }

                foreach (var other in changes > 1 ? Others(village, van, day) : [])
                {
                    Try(village, van, day, other, () => look(changes - 2));
                }
            }
        }
    }

    private void Try(int village, int van, int day, Visit? away, Action look)
    {
        var mark = board.Mark;
        if (away is { } visit)
        {
            board.Remove(visit);
        }

        if (board.Fit(village, van, day) is { } here)
        {
            board.Add(here);
            look();
        }

        board.Rollback(mark);
    }

    /// <summary>Proposals that may stand in the way: of that van in that week.</summary>
    private List<Visit> Others(int village, int van, int day)
    {
        var others = new List<Visit>();
        for (var other = Math.Max(0, day - 6); other <= Math.Min(grid.Days - 1, day + 6); other++)
        {
            foreach (var visit in board.VanDays.On(van, other))
            {
                if (grid.Week[other] == grid.Week[day] && visit.Village != village && !visit.IsPublished)
                {
                    others.Add(visit);
                }
            }
        }

        return others;
    }
}
