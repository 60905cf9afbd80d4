using Naober.Core.Organisations;
using Naober.Core.Texts;
using Naober.Core.Tour;
using Naober.Functions.Ports;
using Naober.Functions.Settings;

namespace Naober.Functions.Flows;

/// <summary>Tells the resident who is the host of a visit, by text: the day before, each change, and afterwards a link to tell how it went.</summary>
public sealed class ResidentNotices(
    IResidentHosts hosts, IClaims claims, ITextMessages texts, IContentSeal seal, OutwardStep step, VisitLinks links, TextingHours texting, Organisation organisation, TimeProvider clock)
{
    private readonly HostTexts _texts = new(organisation);

    /// <returns>Null: the resident has heard, or there is none. Otherwise how long from now to try again.</returns>
    public async Task<TimeSpan?> RemindAsync(PlannedStop stop, CancellationToken ct) => await hosts.FindAsync(stop.Id, ct) is { } host
        ? await TellAsync(Steps.RemindResident(stop, host), stop, host, _texts.Soon(stop), ct)
        : null;

    /// <inheritdoc cref="RemindAsync"/>
    public async Task<TimeSpan?> TellOfChangeAsync(PlannedStop stop, CancellationToken ct) => await hosts.FindAsync(stop.Id, ct) is { } host
        ? await TellAsync(Steps.TellResident(stop, host), stop, host, _texts.Changed(stop), ct)
        : null;

    /// <summary>Asks how it went while the link works: once, and once more the next working day.</summary>
    /// <inheritdoc cref="RemindAsync"/>
    public async Task<TimeSpan?> AskAsync(PlannedStop stop, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        if (!ResidentHosting.IsLinkOpen(stop, now, organisation.Hours.Zone) || await hosts.FindAsync(stop.Id, ct) is not { } host)
        {
            return null;
        }

        var (first, text) = (Steps.AskResident(stop, host), _texts.Over(stop, links.Of(host)));
        if (!(await claims.ListDoneAsync(first.Signal, ct)).TryGetValue(first.Step, out var asked))
        {
            return await TellAsync(first, stop, host, text, ct);
        }

        return ReportTimes.IsReminderDue(stop, asked.At, now, organisation.Hours)
            ? await TellAsync(Steps.AskResidentAgain(stop, host), stop, host, $"Nog even: {text}", ct)
            : null;
    }

    private async Task<TimeSpan?> TellAsync(ClaimKey key, PlannedStop stop, ResidentHost host, string text, CancellationToken ct)
    {
        if ((await claims.ListDoneAsync(key.Signal, ct)).ContainsKey(key.Step))
        {
            return null;
        }

        if (texting.WaitAt(clock.GetUtcNow(), stop) is var quiet && quiet > TimeSpan.Zero)
        {
            return quiet;
        }

        var to = seal.Open(Steps.IdOf(stop), host.Content).Phone!;
        var result = await step.RunAsync(key, () => texts.SendAsync(to, text, ct), since => texts.WasSentAsync(to, text, since, ct), ct);
        return result is StepResult.PutBack later ? later.Wait : null;
    }
}
