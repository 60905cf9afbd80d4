using Microsoft.Graph.Models;
using Microsoft.Graph.Users.Item.SendMail;
using Naober.Core.Signals;
using Naober.Functions.Ports;

namespace Naober.Functions.Adapters.Teams;

/// <summary>Mail through Graph, from the one mailbox that our app may send from (docs/deploy.md). No copy is kept there.</summary>
public sealed class GraphStaffMail(GraphCalls graph, GraphOptions options) : IStaffMail
{
    public Task<SendOutcome> SendAsync(string to, SignalId signal, string subject, string text, CancellationToken ct)
    {
        if (options.MailFrom is not { } mailbox)
        {
            return Task.FromResult<SendOutcome>(new SendOutcome.Refused("no mailbox to send from"));
        }

        var order = new SendMailPostRequestBody
        {
            Message = new Message
            {
                Subject = subject,
                Body = new ItemBody { ContentType = BodyType.Text, Content = text },
                ToRecipients = [new Recipient { EmailAddress = new EmailAddress { Address = to } }],
            },
            SaveToSentItems = false,
        };
        return graph.SendAsync(signal, g => g.Users[mailbox].SendMail.PostAsync(order, cancellationToken: ct), ct);
    }
}
