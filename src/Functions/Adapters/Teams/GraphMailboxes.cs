using System.Globalization;
using Microsoft.Graph.Models;
using Naober.Core.Organisations;
using Naober.Functions.Ports;
using Person = Naober.Core.Organisations.Person;

namespace Naober.Functions.Adapters.Teams;

/// <summary>
/// Automatic replies as Graph has them (https://learn.microsoft.com/graph/api/user-get-mailboxsettings). Graph sends what they say along; it is
/// not looked at.
/// </summary>
public sealed class GraphMailboxes(GraphCalls graph) : IMailboxes
{
    private static readonly string[] Wanted = ["automaticRepliesSetting"];

    public async Task<AutomaticReplies?> FindAsync(Person person, CancellationToken ct)
    {
        AutomaticRepliesSetting? setting = null;
        var (outcome, fault) = await graph.AskAsync(
            async g => setting = (await g.Users[person.EntraId.ToString()].MailboxSettings.GetAsync(r => r.QueryParameters.Select = Wanted, ct))?.AutomaticRepliesSetting, ct);
        return outcome switch
        {
            SendOutcome.Sent => setting is null ? null : Read(setting),
            SendOutcome.Refused => null,
            _ => throw new MailboxesUnavailableException(fault),
        };
    }

    private static AutomaticReplies? Read(AutomaticRepliesSetting setting) => setting.Status switch
    {
        AutomaticRepliesStatus.Disabled => new AutomaticReplies.Off(),
        AutomaticRepliesStatus.AlwaysEnabled => new AutomaticReplies.On(),
        AutomaticRepliesStatus.Scheduled when Instant(setting.ScheduledStartDateTime) is { } from && Instant(setting.ScheduledEndDateTime) is { } until =>
            new AutomaticReplies.Between(from, until),
        _ => null,
    };

    // UTC, unless the mailbox was asked for another zone; then under its Windows name.
    private static DateTimeOffset? Instant(DateTimeTimeZone? moment) =>
        DateTime.TryParse(moment?.DateTime, CultureInfo.InvariantCulture, DateTimeStyles.None, out var local)
        && TimeZoneInfo.TryFindSystemTimeZoneById(moment?.TimeZone ?? "UTC", out var zone)
            ? new DateTimeOffset(local, zone.GetUtcOffset(local)).ToUniversalTime()
            : null;
}
