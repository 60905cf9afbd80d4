using Xunit;

namespace Naober.Compat.Tests.Signatures;

/// <summary>The test of the test: each kind of difference between a written and a built type is found and named.</summary>
public sealed class SignatureTestTests
{
    private const string Written =
        """
        ```csharp
        // Probe.dll, Naober.Compat.Tests.Signatures
        [AttributeUsage(Method)]
        public abstract class Probe : Attribute, IDisposable
        {
            public static readonly string Word;
            protected Probe(string first, int? second = null);
            public string? Name { get; protected set; }
            public virtual int? Count { get; set; }
            public object this[string key] { get; set; }
            public static implicit operator string(Probe probe);
            public static bool Is(Uri uri, StringComparison how = StringComparison.Ordinal, CancellationToken ct = default);
            public Task<List<string?>> Make<T>(T one, out int two, params string[] rest) where T : class, IDisposable;
            [Obsolete] public void Gone();
            public abstract void Must(System.Net.Http.HttpClient client);
            public void Dispose();
        }
        ```

        ```csharp
        // Probe.dll, Naober.Compat.Tests.Signatures.Other
        public class HttpClient
        {
        }
        ```
        """;

    [Fact]
    public void A_subset_has_no_differences() => Assert.Empty(Differences(Written));

    [Theory]
    [InlineData("Tests.Signatures\n[", "Tests.Other\n[", "Naober.Compat.Tests.Signatures.Probe is public and not in the list.")]
    [InlineData("abstract class", "abstract interface", "is a class, and officially a interface.")]
    [InlineData("abstract class", "class", "is abstract, unlike the official one.")]
    [InlineData("abstract class", "static class", "is not static, unlike the official one.")]
    [InlineData("abstract class", "sealed class", "is not sealed, and officially it is.")]
    [InlineData("class Probe : Attribute, IDisposable", "class Probe : Attribute", "is a IDisposable, and officially it is not")]
    [InlineData("class Probe : Attribute, IDisposable", "class Probe : Exception, IDisposable", "is no Exception, and officially it is.")]
    [InlineData("AttributeUsage(Method)", "AttributeUsage(Class)", "may stand on Method, AllowMultiple = False, and officially on Class")]
    [InlineData("static readonly string Word", "static string Word", "'public static readonly string Word' is not in the list.")]
    [InlineData("string first, int? second = null", "string first, int second = null", "'protected Probe(string first, int? second = null)' is not in the list. The list has:")]
    [InlineData("string first, int? second = null", "int? second = null, string first", "'protected Probe(string first, int? second = null)' is not in the list.")]
    [InlineData("protected Probe(", "public Probe(", "'protected Probe(string first, int? second = null)' is not in the list.")]
    [InlineData("{ get; protected set; }", "{ get; }", "'public string Name { get; protected set; }' is officially 'public string Name { get; }'.")]
    [InlineData("virtual int? Count", "int? Count", "'virtual public int? Count { get; }' is officially 'public int? Count { get; set; }'.")]
    [InlineData("virtual int? Count", "virtual long? Count", "'virtual public int? Count { get; }' is not in the list.")]
    [InlineData("this[string key]", "this[int key]", "'public object this[string key] { get; }' is not in the list.")]
    [InlineData("implicit operator string", "explicit operator string", "'public static implicit operator string(Probe probe)' is not in the list.")]
    [InlineData("static bool Is", "bool Is", "'public static bool Is(Uri uri,")]
    [InlineData("static bool Is", "static int Is", "'public static bool Is(Uri uri,")]
    [InlineData("bool Is(", "bool Was(", "'public static bool Is(Uri uri,")]
    [InlineData("Uri uri", "Uri url", "'public static bool Is(Uri uri,")]
    [InlineData("StringComparison.Ordinal,", "StringComparison.OrdinalIgnoreCase,", "'public static bool Is(Uri uri,")]
    [InlineData(" ct = default", " ct", "'public static bool Is(Uri uri,")]
    [InlineData("out int two", "ref int two", "'public Task<List<string>> Make<T>(")]
    [InlineData("params string[]", "string[]", "'public Task<List<string>> Make<T>(")]
    [InlineData("List<string?>", "List<object?>", "'public Task<List<string>> Make<T>(")]
    [InlineData("T : class, IDisposable", "T : IDisposable", "'public Task<List<string>> Make<T>(")]
    [InlineData("System.Net.Http.HttpClient client", "HttpClient client", "'abstract public void Must(System.Net.Http.HttpClient client)' is not in the list.")]
    [InlineData("public void Dispose();", "", "'public void Dispose()' is not in the list.")]
    [InlineData("public void Dispose();", "public void Dispose();\n    public abstract void Owed();", "lacks 'abstract public void Owed()'")]
    [InlineData("public void Dispose();", "public abstract void Dispose();", "'public void Dispose()' is officially 'abstract public void Dispose()'.")]
    public void A_wrong_signature_is_named(string right, string wrong, string expected)
    {
        Assert.Contains(right, Written, StringComparison.Ordinal);

        Assert.Contains(Differences(Written.Replace(right, wrong, StringComparison.Ordinal)), text => text.Contains(expected, StringComparison.Ordinal));
    }

    [Fact]
    public void An_enum_and_a_delegate_are_held_to_their_values_and_their_call()
    {
        const string written =
            """
            ```csharp
            // Probe.dll, System
            public enum StringSplitOptions { None = 0, RemoveEmptyEntries = 2 }
            ```
            ```csharp
            // Probe.dll, System.Threading
            public delegate void WaitCallback(string state);
            ```
            """;

        Assert.Equal(
            [
                "System.StringSplitOptions: 'RemoveEmptyEntries = 1' is not in the list. The list has: 'RemoveEmptyEntries = 2'.",
                "System.StringSplitOptions: 'TrimEntries = 2' is not in the list.",
                "System.Threading.WaitCallback: 'void Invoke(object state)' is not in the list. The list has: 'void Invoke(string state)'.",
            ],
            Differences(written, typeof(StringSplitOptions), typeof(WaitCallback)));
    }

    [Theory]
    [InlineData("// Probe.dll, Naober.Compat.Tests.Signatures\n[", "[")]
    [InlineData("public abstract class Probe", "abstract class Probe")]
    public void A_block_that_is_not_understood_is_an_error(string right, string wrong) =>
        Assert.Throws<FormatException>(() => Differences(Written.ReplaceLineEndings("\n").Replace(right, wrong, StringComparison.Ordinal)));

    [Fact]
    public void The_official_list_is_read_whole()
    {
        var blocks = SignatureList.Official["Twilio.Rest.Api.V2010.Account.MessageResource"].Members;

        Assert.Contains(blocks, member => member.Text == "public static MessageResource FromJson(string json)");
        Assert.Contains(blocks, member => member.Name == "Fetch");
        Assert.Contains(SignatureList.Official["Twilio.Base.ReadOptions<T>"].Members, member => member.Text == "protected ReadOptions()");
        Assert.Equal(["ICollection<KeyValuePair<string, object>>", "IEnumerable<KeyValuePair<string, object>>", "IEnumerable", "IDictionary<string, object>", "ITableEntity"],
            SignatureList.Official["Azure.Data.Tables.TableEntity"].Bases.OrderBy(one => one == "ITableEntity"));
        Assert.Equal(5, SignatureList.Official["Microsoft.Azure.Functions.Worker.AuthorizationLevel"].Members.Count);
    }

    private static List<string> Differences(string written) => Differences(written, typeof(Probe));

    private static List<string> Differences(string written, params Type[] built)
    {
        var official = SignatureList.Read(written.ReplaceLineEndings("\n"));
        var names = new CSharpNames([.. official.Keys]);
        return [.. Subset.Differences([.. built.Select(type => BuiltType.Read(type, names))], official)];
    }
}
