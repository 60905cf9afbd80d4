using Naober.Core.Organisations;
using Naober.Core.Routing;
using Naober.Core.Signals;
using Naober.Core.Texts;
using Naober.Core.Triage;
using Naober.Functions.Ports;
using Naober.Functions.Settings;

namespace Naober.Functions.Flows;

/// <summary>Tells one member of staff, by Teams, by a text to the work phone or by mail, that a signal waits. None carries content.</summary>
public sealed class StaffNotices(TeamsChannel teams, ITextMessages texts, IStaffMail mail, Organisation organisation, PublicAddress address)
{
    /// <summary>Waits for the pace of this way of sending, if that is not long.</summary>
    /// <returns>Null: go. Otherwise how long from now to ask again.</returns>
    public Task<TimeSpan?> FindWaitAsync(StaffChannel channel, CancellationToken ct) =>
        channel == StaffChannel.Teams ? teams.FindWaitAsync(ct) : Task.FromResult<TimeSpan?>(null);

    /// <param name="informs">The person is told without being responsible.</param>
    public Task<SendOutcome> SendAsync(Signal signal, Person person, StaffChannel channel, bool informs, CancellationToken ct) => channel switch
    {
        StaffChannel.Teams => teams.SendAsync(
            person, signal.Id, signal.Urgency != Urgency.Normal && !informs, SummaryOf(signal, informs), secret: signal.SafeRoute, ct),
        StaffChannel.Sms when person.WorkPhone is { } phone => texts.SendAsync(phone, TextOf(signal, person), ct),
        StaffChannel.Mail when person.Email is { } email => MailAsync(signal, email, informs, ct),
        _ => Task.FromResult<SendOutcome>(new SendOutcome.Refused($"no {channel}")),
    };

    /// <summary>
    /// Whether an attempt without an answer reached the person after all. Teams is not asked: under the same chain it shows one notification
    /// however often we send it. Mail cannot be asked (<see cref="IStaffMail"/>).
    /// </summary>
    /// <param name="since">UTC.</param>
    public async Task<bool> WasSentAsync(Signal signal, Person person, StaffChannel channel, DateTimeOffset since, CancellationToken ct) =>
        channel == StaffChannel.Sms
        && person.WorkPhone is { } phone
        && await texts.WasSentAsync(phone, TextOf(signal, person), since, ct);

    private Task<SendOutcome> MailAsync(Signal signal, string email, bool informs, CancellationToken ct)
    {
        var summary = SummaryOf(signal, informs);
        return mail.SendAsync(email, signal.Id, $"Naober: {summary}", StaffTexts.Mail(summary, address.SignalPage(signal.Id)), ct);
    }

    private string SummaryOf(Signal signal, bool informs) =>
        informs ? StaffTexts.ForInformation(organisation, signal) : StaffTexts.Summary(organisation, signal);

    private string TextOf(Signal signal, Person person) => signal switch
    {
        { SafeRoute: true } when person.Id == organisation.Safety.DutyManager => StaffTexts.SafetyWaits(organisation),
        _ when TestSignals.Includes(signal) => StaffTexts.DailyTest,
        _ => StaffTexts.Sms(address.SignalPage(signal.Id)),
    };
}
