using Naober.Functions.Ports;

namespace Naober.Functions.Tests.Fakes;

/// <summary>The keys of what is sealed, of the same store.</summary>
internal sealed partial class FakeSignalStore
{
    Task<IReadOnlyList<SealedRow>> ISealedRows.ListAsync(string notUnder, CancellationToken ct) => Answer<IReadOnlyList<SealedRow>>(() =>
    [
        .. from s in _signals
           select new SealedRow(SealedKind.Content, s.Key, $"{s.Key}", new WrappedKey(s.Value.Content.KeyId, s.Value.Content.WrappedKey), s.Value.Version)
           into row
           where IsOther(row.Key.KeyId, notUnder)
           select row,
        .. from d in _details
           where IsOther(d.Value.KeyId, notUnder)
           select new SealedRow(SealedKind.Details, d.Key, $"{d.Key}", new WrappedKey(d.Value.KeyId, d.Value.WrappedKey), d.Value.KeyId),
        .. from n in _notes
           where IsOther(n.Value.Note.KeyId, notUnder)
           select new SealedRow(SealedKind.Note, n.Key, $"{n.Key}", new WrappedKey(n.Value.Note.KeyId, n.Value.Note.WrappedKey), n.Value.Note.KeyId),
    ]);

    Task<bool> ISealedRows.SaveAsync(SealedRow row, WrappedKey key, CancellationToken ct) => Answer(() =>
    {
        switch (row.Kind)
        {
            case SealedKind.Content when _signals.TryGetValue(row.Id, out var stored) && stored.Version == row.Version:
                _signals[row.Id] = stored with { Content = stored.Content with { KeyId = key.KeyId, WrappedKey = key.Bytes }, Version = NextVersion() };
                return true;
            case SealedKind.Details when _details.TryGetValue(row.Id, out var details) && details.KeyId == row.Version:
                _details[row.Id] = details with { KeyId = key.KeyId, WrappedKey = key.Bytes };
                return true;
            case SealedKind.Note when _notes.TryGetValue(row.Id, out var note) && note.Note.KeyId == row.Version:
                _notes[row.Id] = note with { Note = note.Note with { KeyId = key.KeyId, WrappedKey = key.Bytes } };
                return true;
            default:
                return false;
        }
    });

    private static bool IsOther(string keyId, string notUnder) => keyId.Length > 0 && keyId != notUnder;
}
