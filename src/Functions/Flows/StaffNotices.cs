using Naober.Core.Organisations;
using Naober.Core.Routing;
using Naober.Core.Signals;
using Naober.Core.Texts;
using Naober.Core.Triage;
using Naober.Functions.Ports;
using Naober.Functions.Settings;

namespace Naober.Functions.Flows;

/// <summary>Tells one member of staff, by Teams or by a text to the work phone, that a signal waits. Neither carries content.</summary>
public sealed class StaffNotices(
    IActivityNotifications teams, ITextMessages texts, IPace pace, Organisation organisation, PublicAddress address, TimeProvider clock)
{
    /// <summary>Waits for a turn to send this way, if it comes soon.</summary>
    /// <returns>Null: it is our turn. Otherwise how long from now to ask again.</returns>
    public async Task<TimeSpan?> FindWaitAsync(StaffChannel channel, CancellationToken ct)
    {
        if (channel != StaffChannel.Teams)
        {
            return null;
        }

        var now = clock.GetUtcNow();
        var turn = await pace.TakeAsync(now, ct);
        if (!turn.Reserved)
        {
            return turn.At - now;
        }

        if (turn.At > now)
        {
            await Task.Delay(turn.At - now, clock, ct);
        }

        return null;
    }

    public Task<SendOutcome> SendAsync(Signal signal, Person person, StaffChannel channel, CancellationToken ct) => (channel, person.WorkPhone) switch
    {
        (StaffChannel.Teams, _) => NotifyAsync(signal, person, ct),
        (_, { } phone) => texts.SendAsync(phone, TextOf(signal), ct),
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
        && await texts.WasSentAsync(phone, TextOf(signal), since, ct);

    private async Task<SendOutcome> NotifyAsync(Signal signal, Person person, CancellationToken ct)
    {
        var outcome = await teams.SendAsync(
            person, signal.Id, signal.Urgency != Urgency.Normal, StaffTexts.Summary(organisation, signal), ct);
        if (outcome is SendOutcome.Busy(var retryAfter) && Patience.Asked(retryAfter) is { } asked)
        {
            await pace.HoldAsync(clock.GetUtcNow() + asked, ct);
        }

        return outcome;
    }

    private string TextOf(Signal signal) => StaffTexts.Sms(address.SignalPage(signal.Id));
}
