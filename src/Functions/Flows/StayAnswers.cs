using Microsoft.Extensions.Logging;
using Naober.Core.Conversations;
using Naober.Core.Organisations;
using Naober.Core.Signals;
using Naober.Core.Texts;
using Naober.Core.Villages;
using Naober.Functions.Messages;
using Naober.Functions.Ports;

namespace Naober.Functions.Flows;

/// <summary>Answers "blijven ja", and says for which village it counts: the one in the text, or else the only one of the sender's reminders where it is asked.</summary>
public sealed partial class StayAnswers(
    SeriesQuestions questions, IReminders reminders, ISenderKeys senders, Organisation organisation, ILogger<StayAnswers> logger)
{
    private readonly VisitTexts _texts = new(organisation);

    public async Task<VisitAnswer> FindAsync(Arrival arrival, StayReply reply, string language, CancellationToken ct)
    {
        var named = reply.Village is { } match ? organisation.Tour.VisitedFor(match.Village.Id) : (VillageId?)null;
        try
        {
            var open = (await questions.ListOpenAsync(arrival.At, ct)).Select(q => q.Village).ToList();
            var village = named ?? await FindVillageAsync(arrival, open, ct);
            var isAsked = village is { } there ? open.Contains(there) : open.Count > 0;
            return new VisitAnswer(_texts.Stay(language, village, isAsked), isAsked ? Counted(arrival, village, reply) : null);
        }
        catch (StorageUnavailableException fault)
        {
            Log.Away(logger, fault, arrival.Id);
            return new VisitAnswer(_texts.Thanks(language), Counted(arrival, named, reply));
        }
    }

    private async Task<VillageId?> FindVillageAsync(Arrival arrival, List<VillageId> open, CancellationToken ct)
    {
        if (open.Count <= 1 || arrival.Phone is not { } phone)
        {
            return open is [var only] ? only : null;
        }

        var asked = (await reminders.ListOfAsync(senders.KeyOf(phone), ct)).Select(r => organisation.Tour.VisitedFor(r.Village)).Distinct().Where(open.Contains).ToList();
        return asked is [var one] ? one : null;
    }

    private static MessageStay? Counted(Arrival arrival, VillageId? village, StayReply reply) =>
        village is { } there && arrival.Phone is not null ? new MessageStay(there.Value, reply.Yes) : null;

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "Whether the question that {Signal} answers is open could not be read. It counts for the village in it, if there is one.")]
        public static partial void Away(ILogger logger, Exception fault, SignalId signal);
    }
}
