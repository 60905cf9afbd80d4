using Naober.Core.Organisations;
using Naober.Functions.Ports;

namespace Naober.Functions.Flows;

/// <summary>Takes over in the directory who is away by the automatic replies of their mailbox.</summary>
public sealed class OutlookAbsences(IMailboxes mailboxes, IDirectory directory, Organisation organisation, TimeProvider clock)
{
    private const int MostTries = 3;

    /// <summary>Twice is the same as once. Who edits the directory at the same time keeps what they wrote.</summary>
    /// <returns>How many mailboxes did not tell.</returns>
    /// <exception cref="MailboxesUnavailableException">Nothing was changed.</exception>
    public async Task<int> TakeOverAsync(CancellationToken ct)
    {
        var stored = await directory.ReadAsync(ct);
        var people = stored.Directory.People.Values;
        var told = new Dictionary<PersonId, AutomaticReplies>();
        foreach (var person in people)
        {
            if (await mailboxes.FindAsync(person, ct) is { } replies)
            {
                told[person.Id] = replies;
            }
        }

        for (var tries = 1; !await SaveAsync(stored, told, ct) && tries < MostTries; tries++)
        {
            stored = await directory.ReadAsync(ct);
        }

        return people.Count() - told.Count;
    }

    private async Task<bool> SaveAsync(StoredDirectory stored, Dictionary<PersonId, AutomaticReplies> told, CancellationToken ct)
    {
        var (now, zone) = (clock.GetUtcNow(), organisation.Hours.Zone);
        var changed = stored.Directory.People.Values
            .Where(p => told.ContainsKey(p.Id))
            .Select(p => (Before: p, After: told[p.Id].Onto(p, now, zone)))
            .Where(p => p.After != p.Before)
            .ToList();
        return changed.Count == 0 || await directory.SaveAsync(changed.Aggregate(stored.Directory, (d, p) => d.With(p.After)), stored, ct);
    }
}
