namespace Naober.Pages;

/// <summary>A file that pages refer to.</summary>
public sealed record Asset(ReadOnlyMemory<byte> Bytes, string ContentType);
