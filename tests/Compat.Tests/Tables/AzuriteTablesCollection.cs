using Xunit;

namespace Naober.Compat.Tests.Tables;

[CollectionDefinition(AzuriteTables.Collection)]
public sealed class AzuriteTablesCollection : ICollectionFixture<AzuriteTables>;
