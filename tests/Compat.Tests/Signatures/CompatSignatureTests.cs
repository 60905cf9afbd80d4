using System.Reflection;
using Xunit;

namespace Naober.Compat.Tests.Signatures;

/// <summary>What Compat offers, the official libraries offer too, so that one source builds against both.</summary>
public sealed class CompatSignatureTests
{
    [Theory]
    [InlineData("Naober.Compat.Functions.Worker", "Microsoft.")]
    [InlineData("Naober.Compat.Data.Tables", "Azure.")]
    [InlineData("Naober.Compat.Twilio", "Twilio.")]
    public void Every_public_type_and_member_of_Compat_is_an_official_one(string assembly, string root)
    {
        var names = new CSharpNames([.. SignatureList.Official.Keys.Where(type => type.StartsWith(root, StringComparison.Ordinal))]);

        var library = Assembly.Load(assembly).GetExportedTypes().Select(type => BuiltType.Read(type, names)).ToList();

        var differences = string.Join('\n', Subset.Differences(library, SignatureList.Official));

        Assert.True(differences == "", differences);
    }
}
