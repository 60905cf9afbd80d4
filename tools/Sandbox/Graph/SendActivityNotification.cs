using System.Text.RegularExpressions;

namespace Naober.Sandbox.Graph;

/// <summary>POST users/{id}/teamwork/sendActivityNotification: takes a notification, or refuses what Graph refuses.</summary>
public sealed partial class SendActivityNotification(Tenant tenant, ActivityTypes types, Feed feed, TimeProvider clock)
{
    private const int Shown = 150;

    public async Task<IResult> HandleAsync(string userId, HttpContext context)
    {
        if (tenant.Find(userId) is not { } person)
        {
            return GraphError.UnknownUser(userId).ToResult(context);
        }

        if (await GraphBody.TryReadAsync<NotificationOrder>(context.Request) is not { } order)
        {
            return GraphError.NoJson.ToResult(context);
        }

        var (title, refusal) = types.Fill(order);
        if ((TopicRefusal(order.Topic) ?? refusal) is { } refused)
        {
            return refused.ToResult(context);
        }

        var topic = order.Topic!;
        var preview = order.PreviewText?.Content ?? "";
        feed.Add(new ActivityNotification(
            $"{Guid.NewGuid():N}", person.Id, clock.GetUtcNow(), order.ActivityType!, order.ChainId, title, topic.Value!,
            preview.Length > Shown ? preview[..Shown] : preview,
            topic.WebUrl, topic.WebUrl is { } url ? DeepLink.TryParse(url)?.SubEntityId : null));
        return Results.NoContent();
    }

    private static GraphError? TopicRefusal(NotificationOrder.TopicPart? topic) => topic switch
    {
        null => GraphError.BadRequest("The 'topic' of the notification is required."),
        { Source: not ("text" or "entityUrl") } => GraphError.BadRequest("topic.source must be 'text' or 'entityUrl'."),
        { Value: null or "" } => GraphError.BadRequest("topic.value is required."),
        { Source: "text", WebUrl: null or "" } => GraphError.BadRequest("topic.webUrl is required when topic.source is 'text'."),
        { WebUrl.Length: > DeepLink.Longest } => GraphError.BadRequest($"topic.webUrl is longer than {DeepLink.Longest} characters."),
        { WebUrl: { Length: > 0 } url } when DeepLink.TryParse(url) is null => GraphError.BadRequest("topic.webUrl must be a Microsoft Teams deep link."),
        { Source: "entityUrl", Value: var value } when !Entity().IsMatch(value) =>
            GraphError.BadRequest("topic.value must be the URL of an installed app or an app in the catalogue."),
        _ => null,
    };

    [GeneratedRegex("^https://graph.microsoft.com/(v1.0|beta)/(users/[^/]+/teamwork/installedApps|appCatalogs/teamsApps)/[^/]+$")]
    private static partial Regex Entity();
}
