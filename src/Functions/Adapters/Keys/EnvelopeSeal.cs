using System.Security.Cryptography;
using System.Text;
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

    public SealedContent Seal(SignalId signal, Content content)
    {
        Span<byte> dataKey = stackalloc byte[KeyLength];
        RandomNumberGenerator.Fill(dataKey);
        try
        {
            using var cipher = new AesGcm(dataKey, TagLength);
            return new SealedContent(
                options.Newest,
                Wrap(signal, dataKey),
                Encrypt(cipher, Encoding.UTF8.GetBytes(content.Text), Binding(signal, TextField)),
                content.Phone is { } phone ? Encrypt(cipher, Encoding.UTF8.GetBytes(phone.E164), Binding(signal, PhoneField)) : null);
        }
        finally
        {
            CryptographicOperations.ZeroMemory(dataKey);
        }
    }

    public Content Open(SignalId signal, SealedContent content)
    {
        var dataKey = Unwrap(signal, content);
        try
        {
            using var cipher = new AesGcm(dataKey, TagLength);
            var text = Encoding.UTF8.GetString(Decrypt(cipher, content.Text, Binding(signal, TextField)));
            return new Content(text, content.Phone is { } piece ? PhoneOf(Decrypt(cipher, piece, Binding(signal, PhoneField))) : null);
        }
        finally
        {
            CryptographicOperations.ZeroMemory(dataKey);
        }
    }

    private static PhoneNumber? PhoneOf(byte[] plain) =>
        PhoneNumber.TryParse(Encoding.UTF8.GetString(plain), out var phone) ? phone : null;

    private static byte[] Binding(SignalId signal, string field) => Encoding.UTF8.GetBytes($"{signal}|{field}");

    private static byte[] KeyBinding(SignalId signal, string keyId) => Binding(signal, $"key|{keyId}");

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

    private byte[] Wrap(SignalId signal, ReadOnlySpan<byte> dataKey)
    {
        using var master = new AesGcm(options.MasterKeys[options.Newest], TagLength);
        return Encrypt(master, dataKey, KeyBinding(signal, options.Newest));
    }

    private byte[] Unwrap(SignalId signal, SealedContent content)
    {
        if (!options.MasterKeys.TryGetValue(content.KeyId, out var key))
        {
            throw new KeyMissingException(content.KeyId);
        }

        using var master = new AesGcm(key, TagLength);
        return Decrypt(master, content.WrappedKey, KeyBinding(signal, content.KeyId));
    }
}
