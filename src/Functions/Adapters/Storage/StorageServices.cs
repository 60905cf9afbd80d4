using Azure.Core;
using Azure.Data.Tables;
using Azure.Storage.Queues;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Naober.Functions.Ports;

namespace Naober.Functions.Adapters.Storage;

public static class StorageServices
{
    /// <exception cref="InvalidOperationException">The setting is missing.</exception>
    public static IServiceCollection AddStorage(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton(StorageOptions.From(configuration));
        services.AddSingleton(_ => Patient(new QueueClientOptions { MessageEncoding = QueueMessageEncoding.Base64 }));
        services.AddSingleton(_ => Patient(new TableClientOptions()));
        services.AddSingleton<NaoberTable>();
        services.AddSingleton<IQueues, StorageQueues>();
        services.AddSingleton<ISignalStore, TableSignalStore>();
        services.AddSingleton<IConversations, TableConversations>();
        services.AddSingleton<ICorrections, TableCorrections>();
        services.AddSingleton<IClaims, TableClaims>();
        services.AddSingleton<IStuckMessages, TableStuckMessages>();
        services.AddSingleton<IUnreached, TableUnreached>();
        services.AddSingleton<IPatterns, TablePatterns>();
        services.AddSingleton(PaceOptions.From(configuration));
        services.AddSingleton<TablePace>();
        services.AddSingleton<IPace>(s => s.GetRequiredService<TablePace>());
        services.AddSingleton<IRetention, TableRetention>();
        services.AddSingleton<ISealedRows, TableSealedRows>();
        services.AddSingleton<IAccessLog, TableAccessLog>();
        services.AddSingleton<IStandings, TableStandings>();
        services.AddSingleton<ITextPace, TableTextPace>();
        services.AddSingleton<IRightsRequests, TableRightsRequests>();
        services.AddSingleton<IReminders, TableReminders>();
        services.AddSingleton<IShops, TableShops>();
        services.AddSingleton<ITourStops, TableTourStops>();
        services.AddSingleton<ITourAgreements, TableTourAgreements>();
        services.AddSingleton<ISeriesAnswers, TableSeriesAnswers>();
        services.AddSingleton<ITourAudience, TableTourAudience>();
        services.AddSingleton<IVillageLines, TableVillageLines>();
        services.AddSingleton<IVisitStories, TableVisitStories>();
        services.AddSingleton<IResidentHosts, TableResidentHosts>();
        services.AddSingleton<IDirectory, TableDirectory>();
        services.AddSingleton<IRateLimits, TableRateLimits>();
        return services;
    }

    // Twilio waits 15 seconds in all for our answer, so a single try may not take the 100 seconds that are usual.
    private static T Patient<T>(T options)
        where T : ClientOptions
    {
        options.Retry.MaxRetries = 2;
        options.Retry.NetworkTimeout = TimeSpan.FromSeconds(4);
        options.Retry.Delay = TimeSpan.FromMilliseconds(300);
        return options;
    }
}
