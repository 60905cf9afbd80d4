using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Naober.Core.Organisations;
using Naober.Core.Privacy;
using Naober.Core.Signals;
using Naober.Functions.Ports;

namespace Naober.Functions.Adapters.Keys;

/// <summary>
/// AES-256-GCM. Each signal has a data key of its own, wrapped by the newest master key. What is sealed is bound to the signal and the
/// field (and for the wrapped key: the master key), so that no piece can stand in for another. Each piece is nonce, tag, ciphertext.
/// </summary>
public sealed class EnvelopeSeal(KeyOptions options) : IContentSeal
{
    private const int KeyLength = 32;
    private const int NonceLength = 12;
    private const int TagLength = 16;

    private const string TextField = "text";
    private const string PhoneField = "phone";
    private const string NotesField = "notes";
    private const string DetailsField = "details";
    private const string NoteField = "note";

    public string SealingKey => options.Sealing;

    public WrappedKey Rewrap(SealedKind kind, SignalId id, WrappedKey key)
    {
        var field = kind switch
        {
            SealedKind.Content => TextField,
            SealedKind.Details => DetailsField,
            _ => NoteField,
        };
        using var old = Master(key.KeyId);
        var dataKey = Decrypt(old, key.Bytes, KeyBinding(id, field, key.KeyId));
        try
        {
            using var master = Master(options.Sealing);
            return new WrappedKey(options.Sealing, Encrypt(master, dataKey, KeyBinding(id, field, options.Sealing)));
        }
        finally
        {
            CryptographicOperations.ZeroMemory(dataKey);
        }
    }

    public SealedContent Seal(SignalId signal, Content content)
    {
        var wrapped = UnderNewKey(signal, TextField, cipher => (
            Text: Encrypt(cipher, Encoding.UTF8.GetBytes(content.Text), Binding(signal, TextField)),
            Phone: content.Phone is { } phone ? Encrypt(cipher, Encoding.UTF8.GetBytes(phone.E164), Binding(signal, PhoneField)) : null,
            Notes: content.Notes is { } notes
                ? Encrypt(cipher, JsonSerializer.SerializeToUtf8Bytes(notes, SealedJson.Default.Notes), Binding(signal, NotesField))
                : null));
        return new SealedContent(options.Sealing, wrapped.Key, wrapped.Sealed.Text, wrapped.Sealed.Phone, wrapped.Sealed.Notes);
    }

    public Content Open(SignalId signal, SealedContent content) => WithKey(signal, TextField, content.KeyId, content.WrappedKey, cipher =>
        new Content(
            Encoding.UTF8.GetString(Decrypt(cipher, content.Text, Binding(signal, TextField))),
            content.Phone is { } phone ? PhoneOf(Decrypt(cipher, phone, Binding(signal, PhoneField))) : null)
        {
            Notes = content.Notes is { } notes
                ? JsonSerializer.Deserialize(Decrypt(cipher, notes, Binding(signal, NotesField)), SealedJson.Default.Notes)
                : null,
        });

    public SealedDetails SealDetails(SignalId signal, IReadOnlyList<HiddenPiece> pieces)
    {
        var plain = JsonSerializer.SerializeToUtf8Bytes(pieces, SealedJson.Default.IReadOnlyListHiddenPiece);
        var wrapped = UnderNewKey(signal, DetailsField, cipher => Encrypt(cipher, plain, Binding(signal, DetailsField)));
        return new SealedDetails(options.Sealing, wrapped.Key, wrapped.Sealed);
    }

    public IReadOnlyList<HiddenPiece> OpenDetails(SignalId signal, SealedDetails details) =>
        WithKey(signal, DetailsField, details.KeyId, details.WrappedKey, cipher => JsonSerializer.Deserialize(
            Decrypt(cipher, details.Pieces, Binding(signal, DetailsField)), SealedJson.Default.IReadOnlyListHiddenPiece)!);

    public SealedNote SealNote(SignalId note, DateTimeOffset at, PersonId by, string text)
    {
        var wrapped = UnderNewKey(note, NoteField, cipher => Encrypt(cipher, Encoding.UTF8.GetBytes(text), Binding(note, NoteField)));
        return new SealedNote(note, at, by, options.Sealing, wrapped.Key, wrapped.Sealed);
    }

    public string OpenNote(SealedNote note) => WithKey(note.Id, NoteField, note.KeyId, note.WrappedKey, cipher =>
        Encoding.UTF8.GetString(Decrypt(cipher, note.Text, Binding(note.Id, NoteField))));

    private static PhoneNumber? PhoneOf(byte[] plain) =>
        PhoneNumber.TryParse(Encoding.UTF8.GetString(plain), out var phone) ? phone : null;

    private static byte[] Binding(SignalId signal, string field) => Encoding.UTF8.GetBytes($"{signal}|{field}");

    // The key of the text and the key of the details are bound apart, so that neither can stand in for the other.
    private static byte[] KeyBinding(SignalId signal, string field, string keyId) =>
        Binding(signal, field == TextField ? $"key|{keyId}" : $"{field}|key|{keyId}");

    private static byte[] Encrypt(AesGcm cipher, ReadOnlySpan<byte> plain, byte[] binding)
    {
        var piece = new byte[NonceLength + TagLength + plain.Length];
        var nonce = piece.AsSpan(0, NonceLength);
        RandomNumberGenerator.Fill(nonce);
        cipher.Encrypt(nonce, plain, piece.AsSpan(NonceLength + TagLength), piece.AsSpan(NonceLength, TagLength), binding);
        return piece;
    }

    private static byte[] Decrypt(AesGcm cipher, byte[] piece, byte[] binding)
    {
        if (piece.Length < NonceLength + TagLength)
        {
            throw new CryptographicException("The sealed piece is too short.");
        }

        var plain = new byte[piece.Length - NonceLength - TagLength];
        cipher.Decrypt(
            piece.AsSpan(0, NonceLength), piece.AsSpan(NonceLength + TagLength), piece.AsSpan(NonceLength, TagLength), plain, binding);
        return plain;
    }

    private AesGcm Master(string keyId) =>
        options.MasterKeys.TryGetValue(keyId, out var key) ? new AesGcm(key, TagLength) : throw new KeyMissingException(keyId);

    private (byte[] Key, T Sealed) UnderNewKey<T>(SignalId signal, string field, Func<AesGcm, T> encrypt)
    {
        Span<byte> dataKey = stackalloc byte[KeyLength];
        RandomNumberGenerator.Fill(dataKey);
        try
        {
            using var cipher = new AesGcm(dataKey, TagLength);
            using var master = Master(options.Sealing);
            return (Encrypt(master, dataKey, KeyBinding(signal, field, options.Sealing)), encrypt(cipher));
        }
        finally
        {
            CryptographicOperations.ZeroMemory(dataKey);
        }
    }

    private T WithKey<T>(SignalId signal, string field, string keyId, byte[] wrapped, Func<AesGcm, T> decrypt)
    {
        using var master = Master(keyId);
        var dataKey = Decrypt(master, wrapped, KeyBinding(signal, field, keyId));
        try
        {
            using var cipher = new AesGcm(dataKey, TagLength);
            return decrypt(cipher);
        }
        finally
        {
            CryptographicOperations.ZeroMemory(dataKey);
        }
    }
}
