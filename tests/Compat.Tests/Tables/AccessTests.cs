using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using Azure;
using Azure.Core;
using Azure.Data.Tables;
using Xunit;

namespace Naober.Compat.Tests.Tables;

[Collection(AzuriteTables.Collection)]
public sealed class AccessTests(AzuriteTables azurite)
{
    private static readonly StandIn.Reply Busy = StandIn.Answer(HttpStatusCode.ServiceUnavailable);

    [Fact]
    public async Task The_service_refuses_another_key()
    {
        var table = new TableClient(azurite.WithKey("AAAA"), "signals");

        var refused = await Assert.ThrowsAsync<RequestFailedException>(() => table.CreateIfNotExistsAsync());

        Assert.Equal(403, refused.Status);
    }

    [Fact]
    public async Task An_address_and_a_key_do_what_a_connection_string_does()
    {
        var parts = azurite.ConnectionString.Split(';').Select(part => part.Split('=', 2)).Where(part => part.Length == 2).ToDictionary(part => part[0], part => part[1]);
        var credential = new TableSharedKeyCredential(parts["AccountName"], parts["AccountKey"]);
        var table = new TableServiceClient(azurite.Endpoint, credential).GetTableClient(AzuriteTables.NewName());
        await table.CreateAsync();

        await new TableClient(azurite.Endpoint, table.Name, credential).AddEntityAsync(new Signal());

        Assert.Single(await table.QueryAsync<Signal>().ToListAsync());
    }

    [Fact]
    public async Task The_signature_covers_the_date_the_account_and_the_path_as_sent_and_not_the_query()
    {
        var service = new StandIn(StandIn.Answer(HttpStatusCode.OK, """{"PartitionKey":"p","RowKey":"r"}"""));

        await service.Table().GetEntityAsync<Signal>("O'Brien", "+31", ["Theme"]);

        var sent = service.Only;
        var text = sent.Headers["x-ms-date"] + "\n/acct/signals(PartitionKey='O%27%27Brien',RowKey='%2B31')";
        Assert.EndsWith("?$select=Theme", sent.PathAndQuery.Replace("%24", "$", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Equal("SharedKeyLite acct:" + Hmac("01234567890123456789012345678901", text), sent.Headers["Authorization"]);
        Assert.InRange(DateTimeOffset.ParseExact(sent.Headers["x-ms-date"], "r", CultureInfo.InvariantCulture), DateTimeOffset.UtcNow.AddMinutes(-1), DateTimeOffset.UtcNow.AddMinutes(1));
    }

    [Fact]
    public async Task Each_try_is_signed_anew_with_the_key_of_that_moment()
    {
        StandIn? service = null;
        service = new StandIn(Busy, StandIn.NoContent())
        {
            OnRequest = _ => service!.Credential.SetAccountKey(Convert.ToBase64String("another key"u8)),
        };

        await service.Table().AddEntityAsync(new Signal());

        var (first, second) = (service.Requests[0], service.Requests[1]);
        Assert.Equal("SharedKeyLite acct:" + Hmac("01234567890123456789012345678901", first.Headers["x-ms-date"] + "\n/acct/signals"), first.Headers["Authorization"]);
        Assert.Equal("SharedKeyLite acct:" + Hmac("another key", second.Headers["x-ms-date"] + "\n/acct/signals"), second.Headers["Authorization"]);
    }

    [Fact]
    public async Task A_token_is_asked_for_storage_and_sent_with_a_version_that_takes_tokens()
    {
        var service = new StandIn(StandIn.NoContent());
        var token = new FixedToken();

        await service.TableWithToken(token, "https://acct.table.core.windows.net").AddEntityAsync(new Signal());

        Assert.Equal(["https://storage.azure.com/.default"], token.Scopes);
        Assert.Equal("Bearer the-token", service.Only.Headers["Authorization"]);
        Assert.Equal("2020-12-06", service.Only.Headers["x-ms-version"]);
    }

    [Fact]
    public async Task A_token_never_travels_unencrypted()
    {
        var service = new StandIn(StandIn.NoContent());
        var table = service.TableWithToken(new FixedToken(), "http://acct.table.core.windows.net");

        await Assert.ThrowsAsync<InvalidOperationException>(() => table.AddEntityAsync(new Signal()));

        Assert.Empty(service.Requests);
    }

    [Theory]
    [InlineData("UseDevelopmentStorage=true", "http://127.0.0.1:10002/devstoreaccount1", "devstoreaccount1")]
    [InlineData("UseDevelopmentStorage=true;", "http://127.0.0.1:10002/devstoreaccount1", "devstoreaccount1")]
    [InlineData("AccountName=naober;AccountKey=MTIz", "https://naober.table.core.windows.net/", "naober")]
    [InlineData("DefaultEndpointsProtocol=http;AccountName=naober;AccountKey=MTIz;EndpointSuffix=example.nl", "http://naober.table.example.nl/", "naober")]
    [InlineData("accountname=naober;accountkey=MTI=;TableEndpoint=http://127.0.0.1:7777/naober;QueueEndpoint=http://127.0.0.1:7776/naober", "http://127.0.0.1:7777/naober", "naober")]
    public void A_connection_string_says_where_and_who(string connectionString, string endpoint, string account)
    {
        var service = new TableServiceClient(connectionString);

        Assert.Equal((endpoint, account), (service.Uri.AbsoluteUri, service.AccountName));
        Assert.Equal(endpoint.TrimEnd('/') + "/signals", service.GetTableClient("signals").Uri.AbsoluteUri);
    }

    [Theory]
    [InlineData("")]
    [InlineData("secret")]
    [InlineData("AccountKey=secret")]
    [InlineData("AccountName=naober")]
    [InlineData("AccountName=naober;AccountKey=se-cret")]
    [InlineData("AccountName=naober;AccountName=naober;AccountKey=secret")]
    [InlineData("AccountName=naober;AccountKey=MTIz;TableEndpoint=secret")]
    [InlineData("TableEndpoint=https://naober.table.core.windows.net;SharedAccessSignature=secret")]
    [InlineData("UseDevelopmentStorage=true;DevelopmentStorageProxyUri=http://secret")]
    public void A_connection_string_that_does_not_do_is_refused_without_being_repeated(string connectionString)
    {
        var refused = Assert.Throws<FormatException>(() => new TableServiceClient(connectionString));

        Assert.DoesNotContain("secret", refused.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://naober.table.core.windows.net", "naober")]
    [InlineData("https://127.0.0.1:10002/devstoreaccount1", "devstoreaccount1")]
    [InlineData("https://localhost:10002/devstoreaccount1/", "devstoreaccount1")]
    public void With_a_token_the_address_says_whose_account_it_is(string endpoint, string account)
    {
        var table = new TableClient(new Uri(endpoint), "signals", new FixedToken());

        Assert.Equal((account, "signals"), (table.AccountName, table.Name));
        Assert.Equal(endpoint.TrimEnd('/') + "/signals", table.Uri.AbsoluteUri);
    }

    private static string Hmac(string key, string text) =>
        Convert.ToBase64String(HMACSHA256.HashData(Encoding.UTF8.GetBytes(key), Encoding.UTF8.GetBytes(text)));

    private sealed class FixedToken : TokenCredential
    {
        public string[] Scopes { get; private set; } = [];

        public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken)
        {
            Scopes = requestContext.Scopes;
            return new AccessToken("the-token", DateTimeOffset.UtcNow.AddHours(1));
        }

        public override ValueTask<AccessToken> GetTokenAsync(TokenRequestContext requestContext, CancellationToken cancellationToken) =>
            ValueTask.FromResult(GetToken(requestContext, cancellationToken));
    }
}
