using Naober.Sandbox.Storage;

namespace Naober.Sandbox.Graph;

/// <summary>Mails, and who has an automatic reply on.</summary>
public sealed class Mailboxes(SandboxOptions options, LiveUpdates live)
{
    private readonly Shelf<Mail> _mails = new("mails", options);
    private readonly Shelf<AutomaticReplies> _replies = new("automatic-replies", options);

    public void Add(Mail mail)
    {
        _mails.Add(mail.Id, mail);
        live.Publish(mail.PersonId is { } person ? LiveUpdates.Person(person) : LiveUpdates.Everything);
    }

    public Mail? Find(string id) => _mails.Find(id);

    public IReadOnlyList<Mail> All() => _mails.All();

    /// <summary>The newest first.</summary>
    public IReadOnlyList<Mail> Of(string personId) => [.. _mails.Where(m => m.PersonId == personId).Reverse()];

    public void MarkRead(string id)
    {
        if (_mails.Change(id, m => m with { Read = true }) is { PersonId: { } person })
        {
            live.Publish(LiveUpdates.Person(person));
        }
    }

    public AutomaticReplies RepliesOf(string personId) => _replies.Find(personId) ?? new AutomaticReplies();

    public void SetReplies(string personId, AutomaticReplies replies)
    {
        _replies.Add(personId, replies);
        live.Publish(LiveUpdates.Person(personId));
    }

    public void Clear()
    {
        _mails.Clear();
        _replies.Clear();
    }
}
