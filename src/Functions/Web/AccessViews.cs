using Naober.Core.Organisations;
using Naober.Core.Privacy;
using Naober.Core.Routing;
using Naober.Core.Texts;
using Naober.Functions.Flows;
using Naober.Pages;

namespace Naober.Functions.Web;

/// <summary>Puts the access log into words: counts per colleague, and whether the chain is whole.</summary>
public sealed class AccessViews(StaffGate gate, Organisation organisation, TimeProvider clock)
{
    /// <summary>
    /// What this person may review: the coordinator all but safety at home, the officer and the deputy officer safety at home alone. To the coordinator
    /// even the number of those views would say that there was something to view.
    /// </summary>
    public AccessReviewModel Review(Person me, IEnumerable<LogEntry> entries, CheckedLog log)
    {
        var zone = organisation.Hours.Zone;
        var mine = entries.Where(e => Access.MayReview(organisation, me, e.SafeRoute));
        return new AccessReviewModel(
            gate.Site,
            me.Name,
            ChainOf(log),
            log.Faults.Count > 0,
            [
                .. Core.Privacy.AccessReview.Of(mine, clock.GetUtcNow(), zone).Select(r => new AccessLine(
                    organisation.People.TryGetValue(r.Person, out var person) ? person.Name : r.Person.Value, r.Views, r.Night, r.Outside, r.Revealed, r.StandsOut)),
            ]);
    }

    private static string ChainOf(CheckedLog log) => log.Faults is [var first, ..]
        ? $"Iemand heeft buiten Naober om iets veranderd in dit overzicht: {Labels.Of(first.Kind)} bij regel {first.Place}. Bel de beheerder van Naober."
        : $"Wij hebben alle {log.Entries} regels gecontroleerd. Er is niets aan veranderd.";
}
