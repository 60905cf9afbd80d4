using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;
using Naober.Core.Organisations;
using Naober.Core.Routing;
using Naober.Core.Signals;
using Naober.Functions.Ports;
using Naober.Functions.Web;
using Naober.Pages;

namespace Naober.Functions.Triggers.Http;

/// <summary>One signal with its text, for who may see it. The view is recorded before the text is shown.</summary>
public sealed partial class ReadSignalFunction(
    StaffGate gate,
    StaffViews views,
    ISignalStore signals,
    IClaims claims,
    IContentSeal seal,
    Organisation organisation,
    TimeProvider clock,
    ILogger<ReadSignalFunction> logger)
{
    [Function("ReadSignal")]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "werk/signaal/{id}")] HttpRequest request, string id, CancellationToken ct)
    {
        if (!gate.Admits(request, out var me, out var refusal))
        {
            return refusal;
        }

        if (!SignalId.TryParse(id, out var signalId)
            || await signals.FindAsync(signalId, ct) is not { } stored
            || !Access.MaySee(organisation, me, stored.Signal))
        {
            return gate.NotFound();
        }

        await signals.AddViewAsync(new SignalEvent(signalId, clock.GetUtcNow(), me.Id, EventKind.Viewed), ct);
        return PageResult.Of<SignalPage>(views.Detail(
            me,
            stored.Signal,
            OpenOrNull(stored),
            await signals.ListEventsAsync(signalId, ct),
            await claims.ListDoneAsync(signalId, ct),
            NoticeOf(request, stored.Signal, me)));
    }

    private static string? NoticeOf(HttpRequest request, Signal signal, Person me) => (request.Query["gedaan"].ToString(), signal.State) switch
    {
        ("oppakken", SignalState.PickedUp) when signal.PickedUpBy == me.Id => "Je hebt dit bericht opgepakt.",
        ("afsluiten", SignalState.Closed) => "Dit bericht is afgesloten.",
        _ => null,
    };

    // The rest of the page still helps: who has it, how urgent it is, and that the text cannot be read.
    private Content? OpenOrNull(StoredSignal stored)
    {
        try
        {
            return seal.Open(stored.Signal.Id, stored.Content);
        }
        catch (Exception fault) when (fault is KeyMissingException or CryptographicException)
        {
            Log.NotOpened(logger, fault, stored.Signal.Id);
            return null;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "The text of {Signal} cannot be opened.")]
        public static partial void NotOpened(ILogger logger, Exception fault, SignalId signal);
    }
}
