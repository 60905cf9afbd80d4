using Naober.Core.Organisations;
using Naober.Core.Routing;
using Naober.Core.Signals;
using Naober.Core.Texts;
using Naober.Core.Triage;
using Naober.Functions.Ports;
using Naober.Functions.Settings;

namespace Naober.Functions.Flows;

/// <summary>Tells one member of staff, by Teams or by a text to the work phone, that a signal waits. Neither carries content.</summary>
public sealed class StaffNotices(IActivityNotifications teams, ITextMessages texts, Organisation organisation, PublicAddress address)
{
    public Task<SendOutcome> SendAsync(Signal signal, Person person, StaffChannel channel, CancellationToken ct) => (channel, person.WorkPhone) switch
    {
        (StaffChannel.Teams, _) => teams.SendAsync(
            person, signal.Id, signal.Urgency != Urgency.Normal, StaffTexts.Summary(organisation, signal), ct),
        (_, { } phone) => texts.SendAsync(phone, TextOf(signal, person), ct),
        _ => Task.FromResult<SendOutcome>(new SendOutcome.Refused("no work phone")),
    };

    /// <summary>
    /// Whether an attempt without an answer reached the person after all. Teams is not asked: under the same chain it shows one notification
    /// however often we send it.
    /// </summary>
    /// <param name="since">UTC.</param>
    public async Task<bool> WasSentAsync(Signal signal, Person person, StaffChannel channel, DateTimeOffset since, CancellationToken ct) =>
        channel == StaffChannel.Sms
        && person.WorkPhone is { } phone
        && await texts.WasSentAsync(phone, TextOf(signal, person), since, ct);

    private string TextOf(Signal signal, Person person) => signal.SafeRoute && person.Id == organisation.Safety.DutyManager
        ? StaffTexts.SafetyWaits(organisation)
        : StaffTexts.Sms(address.SignalPage(signal.Id));
}
