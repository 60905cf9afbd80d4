using Microsoft.Extensions.Logging;
using Naober.Core.Calendar;
using Naober.Core.Conversations;
using Naober.Core.Organisations;
using Naober.Core.Signals;
using Naober.Core.Texts;
using Naober.Core.Tour;
using Naober.Core.Triage;
using Naober.Core.Villages;
using Naober.Functions.Messages;
using Naober.Functions.Ports;

namespace Naober.Functions.Flows;

/// <summary>What a text about the meeting point gets.</summary>
/// <param name="Stay">What it answered to our question. Null: nothing, or nothing that counts.</param>
public sealed record VisitAnswer(string Text, MessageStay? Stay = null);

/// <summary>Answers texts about the travelling meeting point. Of any other text it reads nothing from storage, and never after danger.</summary>
public sealed partial class VisitAnswers(ITourStops stops, StayAnswers stays, StayQuestioned questioned, Organisation organisation, ILogger<VisitAnswers> logger)
{
    private readonly ReminderWords _words = new(organisation);
    private readonly StayReplies _stayReplies = new(organisation);
    private readonly VisitTexts _texts = new(organisation);

    /// <summary>"Herinner almen", "blijven ja" and the like, which the rules do not know; anything else is as it was understood.</summary>
    public Understanding Read(Arrival arrival, Understanding understood) => !IsAbout(arrival, understood) ? understood
        : _words.Read(arrival.Text) is { } command ? understood with { Intent = command.On ? Intent.Start : Intent.Stop, Village = command.Village }
        : _stayReplies.Read(arrival.Text) is { } stay ? AsStay(understood, stay)
        : understood;

    /// <summary>As it is understood when it answers our question.</summary>
    public static Understanding AsStay(Understanding understood, StayReply stay) =>
        understood with { Intent = Intent.WhereAndWhen, Village = stay.Village, Theme = Theme.Other };

    /// <summary>"Ja" and no more, of who was asked and has nothing else to answer. Null: it is another message.</summary>
    /// <param name="earlier">The last signal of the sender. Null: there is none.</param>
    public async Task<StayReply?> FindBareStayAsync(Arrival arrival, Understanding understood, Conversation conversation, SignalId? earlier, CancellationToken ct) =>
        IsAbout(arrival, understood) && StayReplies.ReadBare(arrival.Text) is { } yes && await questioned.IsLastSaidAsync(arrival, conversation, earlier, ct)
            ? new StayReply(yes, Village: null)
            : null;

    /// <summary>The village whose reminders somebody wants, or wants no more. Null: of none, or no more of any.</summary>
    /// <param name="last">The village of the sender's last signal, for who named none.</param>
    public VillageId? FindReminders(Arrival arrival, Understanding understood, VillageId? last) =>
        !IsAbout(arrival, understood) || arrival.Phone is not { CanReceiveText: true } ? null : understood.Intent switch
        {
            Intent.Start => understood.Village?.Village.Id ?? last,
            Intent.Stop => _words.Read(arrival.Text)?.Village.Village.Id,
            _ => null,
        };

    /// <param name="reminders">What <see cref="FindReminders"/> found.</param>
    /// <param name="bare">What <see cref="FindBareStayAsync"/> found.</param>
    /// <returns>Null: it is not about the meeting point, or storage does not answer.</returns>
    public async Task<VisitAnswer?> FindAsync(Arrival arrival, Understanding understood, VillageId? reminders, StayReply? bare, CancellationToken ct) =>
        !IsAbout(arrival, understood) ? null : (understood.Intent, reminders) switch
        {
            (Intent.Start, { } village) => new VisitAnswer(_texts.RemindersOn(understood.Language, village)),
            (Intent.Stop, { } village) => new VisitAnswer(_texts.RemindersOff(understood.Language, village)),
            (Intent.WhereAndWhen, _) when (bare ?? _stayReplies.Read(arrival.Text)) is { } stay => await stays.FindAsync(arrival, stay, understood.Language, ct),
            (Intent.WhereAndWhen, _) => await FindAgendaAsync(arrival, ct) is { } agenda
                ? new VisitAnswer(_texts.Next(understood.Language, understood.Village?.Village.Id, agenda))
                : null,
            _ => null,
        };

    private bool IsAbout(Arrival arrival, Understanding understood) =>
        organisation.Tour.IsThere
        && arrival is { Channel: Channel.Sms, Keyword: VendorKeyword.None }
        && understood is { IsHarmless: true, IsComplaint: false };

    private async Task<Agenda?> FindAgendaAsync(Arrival arrival, CancellationToken ct)
    {
        try
        {
            var zone = organisation.Hours.Zone;
            var known = await stops.ListAsync(LocalTime.Of(arrival.At, zone).Date, ct);
            return Agenda.Of(known.Select(s => s.Stop), arrival.At, zone);
        }
        catch (StorageUnavailableException fault)
        {
            Log.Away(logger, fault, arrival.Id);
            return null;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "{Signal} asks for the agenda, which could not be read. It gets a number to call.")]
        public static partial void Away(ILogger logger, Exception fault, SignalId signal);
    }
}
