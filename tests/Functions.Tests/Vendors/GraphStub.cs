using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Naober.Functions.Tests.Fakes;

namespace Naober.Functions.Tests.Vendors;

/// <summary>Answers in Graph's place, and gives the token that each call to it carries. The identity's address is a variable of the whole process.</summary>
internal sealed class GraphStub : IAsyncDisposable
{
    private const string TokenPath = "/msi/token";

    private readonly VendorStub _vendor;

    private GraphStub(VendorStub vendor) => _vendor = vendor;

    /// <summary>What Graph was asked, without the asking for tokens.</summary>
    public IReadOnlyList<VendorRequest> Requests => [.. _vendor.Requests.Where(r => !r.PathAndQuery.StartsWith(TokenPath, StringComparison.Ordinal))];

    public static async Task<GraphStub> StartAsync()
    {
        var vendor = await VendorStub.StartAsync();
        Environment.SetEnvironmentVariable("IDENTITY_ENDPOINT", new Uri(vendor.Address, TokenPath).AbsoluteUri);
        Environment.SetEnvironmentVariable("IDENTITY_HEADER", "test");
        return new GraphStub(vendor);
    }

    public ValueTask DisposeAsync() => _vendor.DisposeAsync();

    public void Answers(int status, string body = "") => Answers(VendorStub.Says(status, body));

    public void Answers(Func<HttpContext, Task> answer) => _vendor.Answer = http => http.Request.Path == TokenPath
        ? VendorStub.Says(200, $$"""{"access_token":"a-token","expires_on":"{{DateTimeOffset.UtcNow.AddDays(1).ToUnixTimeSeconds()}}","resource":"x","token_type":"Bearer"}""")(http)
        : answer(http);

    /// <summary>The identity gives no token, and Graph is never reached.</summary>
    public void GivesNoToken() => _vendor.Answer = VendorStub.Says(400, """{"error":"invalid_request","error_description":"not assigned"}""");

    /// <summary>The real adapter of a port, which calls this.</summary>
    public T AdapterOf<T>(params (string Key, string? Value)[] settings)
        where T : notnull => App.With([("Graph:BaseAddress", new Uri(_vendor.Address, "/v1.0").AbsoluteUri), .. settings]).Real.GetRequiredService<T>();
}
