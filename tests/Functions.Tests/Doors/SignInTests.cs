using System.Text;
using Naober.Core.Signals;
using Naober.Functions.Tests.Fakes;
using Xunit;

namespace Naober.Functions.Tests.Doors;

/// <summary>Whom the platform signed in, and everything that only looks like it.</summary>
public sealed class SignInTests
{
    private const string TenantClaim = "http://schemas.microsoft.com/identity/claims/tenantid";
    private const string ObjectClaim = "http://schemas.microsoft.com/identity/claims/objectidentifier";
    private const string Sid = "SM00000000000000000000000000000001";

    private static readonly TestRequest Ask = TestRequest.Get($"/werk/signaal/{SignalId.FromSms(Sid)}");

    private readonly World _world = new();

    public static TheoryData<string> Forgeries =>
    [
        "the platform does not sign in", "another identity provider", "no identity provider", "another tenant", "no tenant", "two tenants",
        "two tenants under two names", "no base64", "no JSON", "JSON without claims", "claims that are no list", "a claim without a type",
        "JSON that is a list", "nothing",
    ];

    [Theory]
    [MemberData(nameof(Forgeries))]
    public async Task Forged_sign_in_headers_make_a_stranger(string forgery)
    {
        await ReceiveAsync();
        var anna = _world.Person("anna");
        var genuine = Ask.As(anna);
        var oid = ("oid", anna.EntraId.ToString());
        if (forgery == "the platform does not sign in")
        {
            _world.App = App.With(("WEBSITE_AUTH_ENABLED", null));
        }

        var answer = await _world.AskAsync(forgery switch
        {
            "another identity provider" => genuine.With("X-MS-CLIENT-PRINCIPAL-IDP", "google"),
            "no identity provider" => genuine.Without("X-MS-CLIENT-PRINCIPAL-IDP"),
            "another tenant" => genuine.SignedIn(("tid", Guid.NewGuid().ToString()), oid),
            "no tenant" => genuine.SignedIn(oid),
            "two tenants" => genuine.SignedIn(("tid", App.Tenant), ("tid", Guid.NewGuid().ToString()), oid),
            "two tenants under two names" => genuine.SignedIn((TenantClaim, App.Tenant), ("tid", Guid.NewGuid().ToString()), oid),
            "no base64" => Principal(genuine, "%%%", encode: false),
            "no JSON" => Principal(genuine, "hallo"),
            "JSON without claims" => Principal(genuine, "{}"),
            "claims that are no list" => Principal(genuine, """{"claims":{"typ":"tid"}}"""),
            "a claim without a type" => Principal(genuine, """{"claims":[{"val":"x"}]}"""),
            "JSON that is a list" => Principal(genuine, "[]"),
            "nothing" => genuine.Without("X-MS-CLIENT-PRINCIPAL"),
            _ => genuine,
        });

        Assert.Equal(302, answer.Status);
        Assert.StartsWith("/.auth/login/aad", answer.Headers.Location.ToString(), StringComparison.Ordinal);
        Assert.Empty(_world.Faults);
    }

    [Theory]
    [InlineData("two people")]
    [InlineData("no person")]
    [InlineData("no guid")]
    public async Task A_principal_that_does_not_name_one_person_is_nobodys_colleague(string forgery)
    {
        await ReceiveAsync();
        var (anna, bert) = (_world.Person("anna").EntraId.ToString(), _world.Person("bert").EntraId.ToString());

        var answer = await _world.AskAsync(Ask.SignedIn(forgery switch
        {
            "two people" => [("tid", App.Tenant), ("oid", bert), (ObjectClaim, anna)],
            "no person" => [("tid", App.Tenant)],
            _ => [("tid", App.Tenant), ("oid", "anna")],
        }));

        Assert.Equal(403, answer.Status);
    }

    [Fact]
    public async Task Claims_under_their_long_names_are_the_same_claims()
    {
        await ReceiveAsync();

        var answer = await _world.AskAsync(Ask.SignedIn(
            (TenantClaim, App.Tenant.ToUpperInvariant()), (ObjectClaim, _world.Person("anna").EntraId.ToString())));

        Assert.Equal(200, answer.Status);
    }

    private static TestRequest Principal(TestRequest request, string text, bool encode = true) =>
        request.With("X-MS-CLIENT-PRINCIPAL", encode ? Convert.ToBase64String(Encoding.UTF8.GetBytes(text)) : text);

    private async Task ReceiveAsync()
    {
        await _world.ReceiveTextAsync(Sid, "+31612345678", "Mijn buurvrouw in Almen ziet niemand meer");
        await _world.RunUntilQuietAsync();
    }
}
