namespace Naober.Sandbox.Graph;

/// <summary>POST users/{id}/sendMail.</summary>
public sealed class SendMail(Tenant tenant, Mailboxes mailboxes, TimeProvider clock)
{
    public async Task<IResult> HandleAsync(string userId, HttpContext context)
    {
        // A mailbox that is nobody's (info@…) is named by its address.
        if (tenant.Find(userId) is null && !userId.Contains('@'))
        {
            return new GraphError(404, "ErrorInvalidUser", $"The requested user '{userId}' is invalid.").ToResult(context);
        }

        if (await GraphBody.TryReadAsync<Order>(context.Request) is not { } order)
        {
            return GraphError.NoJson.ToResult(context);
        }

        string[] to = [.. (order.Message?.ToRecipients ?? []).Select(r => r.EmailAddress?.Address ?? "").Where(a => a.Length > 0)];
        if (order.Message is not { } message || to.Length == 0)
        {
            return new GraphError(400, "ErrorInvalidRecipients", "At least one recipient is not valid.").ToResult(context);
        }

        var people = to.Select(tenant.Addressee).OfType<Person>().DefaultIfEmpty(tenant.Find(userId)).Select(p => p?.Id).Distinct();
        foreach (var person in people)
        {
            mailboxes.Add(new Mail(
                $"{Guid.NewGuid():N}", person, clock.GetUtcNow(), userId, to, message.Subject ?? "",
                "html".Equals(message.Body?.ContentType, StringComparison.OrdinalIgnoreCase), message.Body?.Content ?? ""));
        }

        return Results.StatusCode(StatusCodes.Status202Accepted);
    }

    private sealed record Order(MessagePart? Message);

    private sealed record MessagePart(string? Subject, BodyPart? Body, IReadOnlyList<RecipientPart>? ToRecipients);

    private sealed record BodyPart(string? ContentType, string? Content);

    private sealed record RecipientPart(AddressPart? EmailAddress);

    private sealed record AddressPart(string? Address);
}
