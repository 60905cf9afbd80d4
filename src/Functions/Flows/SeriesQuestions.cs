using Naober.Core.Calendar;
using Naober.Core.Tour;
using Naober.Core.Villages;
using Naober.Functions.Ports;

namespace Naober.Functions.Flows;

/// <summary>Reads in which villages residents are asked whether the visits must go on.</summary>
public sealed class SeriesQuestions(ITourAgreements agreements, ITourStops stops, TimeZoneInfo zone)
{
    /// <summary>Those that are open at a moment.</summary>
    /// <param name="now">UTC.</param>
    /// <exception cref="StorageUnavailableException">Storage does not answer.</exception>
    public async Task<IReadOnlyList<SeriesQuestion>> ListOpenAsync(DateTimeOffset now, CancellationToken ct)
    {
        var today = LocalTime.Of(now, zone).Date;
        var running = (await agreements.ListAsync(ct)).Select(a => a.Agreement).Where(a => SeriesQuestion.MayCome(a, today)).ToList();
        if (running.Count == 0)
        {
            return [];
        }

        var known = (await stops.ListAsync(running.Min(a => a.Series!.First), ct)).Select(s => s.Stop).ToList();
        return [.. running.Select(a => SeriesQuestion.Of(a, known, today)).OfType<SeriesQuestion>().Where(q => q.IsOpen(today))];
    }

    /// <summary>Null: it is not asked there now.</summary>
    /// <inheritdoc cref="ListOpenAsync"/>
    public async Task<SeriesQuestion?> FindOpenAsync(VillageId village, DateTimeOffset now, CancellationToken ct) =>
        (await ListOpenAsync(now, ct)).FirstOrDefault(q => q.Village == village);
}
