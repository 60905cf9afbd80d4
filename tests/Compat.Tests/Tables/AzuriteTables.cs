using Azure.Data.Tables;
using Naober.Testing;
using Xunit;

namespace Naober.Compat.Tests.Tables;

/// <summary>One Azurite for all tests of the tables client; each test makes tables of its own.</summary>
public sealed class AzuriteTables : IAsyncLifetime
{
    public const string Collection = "Azurite's tables";

    private Azurite? _azurite;

    public string ConnectionString => _azurite!.ConnectionString;

    public Uri Endpoint => _azurite!.TableEndpoint;

    public TableServiceClient Service => new(ConnectionString);

    public async ValueTask InitializeAsync() => _azurite = await Azurite.StartAsync();

    public async Task<TableClient> NewTableAsync(TableClientOptions? options = null)
    {
        var table = new TableClient(ConnectionString, NewName(), options);
        await table.CreateAsync();
        return table;
    }

    public static string NewName() => $"t{Guid.NewGuid():N}";

    /// <summary>The connection string with another account key.</summary>
    public string WithKey(string key) => string.Join(
        ';', ConnectionString.Split(';').Select(part => part.StartsWith("AccountKey=", StringComparison.Ordinal) ? $"AccountKey={key}" : part));

    public async ValueTask DisposeAsync()
    {
        if (_azurite is not null)
        {
            await _azurite.DisposeAsync();
        }
    }
}
