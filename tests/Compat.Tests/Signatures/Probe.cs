namespace Naober.Compat.Tests.Signatures;

/// <summary>A type with one of everything, written out correctly in <see cref="SignatureTestTests"/>.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal abstract class Probe : Attribute, IDisposable
{
    public static readonly string Word = "";

    protected Probe(string first, int? second = null) => (Name, Count) = (first, second);

    public string? Name { get; protected set; }

    public virtual int? Count { get; }

    public object this[string key] => key;

    public static implicit operator string(Probe probe) => probe.Name ?? "";

    public static bool Is(Uri uri, StringComparison how = StringComparison.Ordinal, CancellationToken ct = default) => uri.IsFile && how == 0 && !ct.IsCancellationRequested;

    public Task<List<string?>> Make<T>(T one, out int two, params string[] rest)
        where T : class, IDisposable
    {
        two = rest.Length;
        return Task.FromResult<List<string?>>([$"{Name}{one}"]);
    }

    public abstract void Must(System.Net.Http.HttpClient client);

    public void Dispose()
    {
    }

    internal void Hidden() => Name = "";

    private protected void HiddenToo() => Name = "";
}
