using Naober.Core.Organisations;
using Naober.Core.Routing;
using Naober.Core.Signals;
using Naober.Pages;

namespace Naober.Functions.Web;

/// <summary>What is open, for the coordinator: what is red, and how it is spread. Nothing of what this person may not see counts.</summary>
public sealed class LoadViews(StaffViews staff, Organisation organisation)
{
    /// <param name="now">UTC.</param>
    public IEnumerable<Alert> Alerts(Person me, IEnumerable<Signal> open, DateTimeOffset now)
    {
        var seen = Seen(me, open);
        var late = seen.Count(s => WorkDay.GroupOf(organisation, me.Id, s, now) == WorkGroup.Late);
        if (late > 0)
        {
            yield return new Alert(late == 1 ? "1 bericht is te laat." : $"{late} berichten zijn te laat.", "Bekijk wat te laat is", "/werk");
        }

        var lost = seen.Count(s => s.State == SignalState.AwaitingVillage);
        if (lost > 0)
        {
            yield return new Alert(lost == 1 ? "Van 1 bericht is het dorp niet bekend." : $"Van {lost} berichten is het dorp niet bekend.", "Kies het dorp", "/werk");
        }

        var aside = seen.Count(s => s.State == SignalState.SetAside);
        if (aside > 0)
        {
            yield return new Alert(aside == 1 ? "1 bericht lijkt reclame. Kijk of dat klopt." : $"{aside} berichten lijken reclame. Kijk of dat klopt.", "Bekijk wat apart staat", "/werk");
        }
    }

    public IReadOnlyList<LoadLine> Of(Person me, IEnumerable<Signal> open) =>
    [
        .. Seen(me, open)
            .Where(s => s.State != SignalState.SetAside)
            .Select(s => (Person: s.PickedUpBy ?? s.Receiver, IsTaken: s.PickedUpBy is not null))
            .Where(s => s.Person is not null)
            .GroupBy(s => staff.NameOf(s.Person)!)
            .OrderBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => new LoadLine(g.Key, g.Count(s => !s.IsTaken), g.Count(s => s.IsTaken))),
    ];

    private List<Signal> Seen(Person me, IEnumerable<Signal> open) => [.. open.Where(s => Access.MaySee(organisation, me, s))];
}
