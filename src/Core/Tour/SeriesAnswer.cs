using Naober.Core.Calendar;
using Naober.Core.Signals;
using Naober.Core.Villages;

namespace Naober.Core.Tour;

/// <summary>What one resident answered to the question whether the visits must go on.</summary>
/// <param name="Village">Where the visits are.</param>
/// <param name="Channel">A text or the page.</param>
/// <param name="By">Of a text the key of its sender; of the page the id of the form, which tells nothing of who filled it in.</param>
/// <param name="At">When it reached us, UTC.</param>
public sealed record SeriesAnswer(VillageId Village, Channel Channel, string By, bool Yes, DateTimeOffset At)
{
    /// <summary>What came before the first day of a series was about another.</summary>
    public bool IsAbout(Series series, TimeZoneInfo zone) => LocalTime.Of(At, zone).Date >= series.First;
}

/// <summary>How many said yes and no. A form can be filled in twice, a number counts once: so the two stand apart.</summary>
public sealed record SeriesTally(int TextYes, int TextNo, int FormYes, int FormNo)
{
    public static SeriesTally None { get; } = new(0, 0, 0, 0);

    public bool IsEmpty => this == None;

    /// <summary>Of the answers about a series.</summary>
    public static SeriesTally Of(IEnumerable<SeriesAnswer> answers, Series series, TimeZoneInfo zone)
    {
        var counted = answers.Where(a => a.IsAbout(series, zone)).ToLookup(a => (a.Channel == Channel.Sms, a.Yes));
        return new SeriesTally(counted[(true, true)].Count(), counted[(true, false)].Count(), counted[(false, true)].Count(), counted[(false, false)].Count());
    }
}
