using Naober.Core.Organisations;
using Naober.Core.Routing;
using Naober.Core.Signals;
using Naober.Functions.Ports;

namespace Naober.Functions.Flows;

/// <summary>Sends one person a message at once in every way we have: to see which work, or because it must arrive.</summary>
public sealed class EveryWay(TeamsChannel teams, ITextMessages texts, IStaffMail mail)
{
    /// <summary>How each way ended; a way that this person does not have is left out.</summary>
    /// <param name="about">Under the same id Teams shows one notification.</param>
    /// <param name="text">At most 150 characters.</param>
    public async Task<IReadOnlyDictionary<StaffChannel, SendOutcome>> SendAsync(Person person, SignalId about, string text, CancellationToken ct)
    {
        var outcomes = new Dictionary<StaffChannel, SendOutcome>
        {
            [StaffChannel.Teams] = await teams.FindWaitAsync(ct) is { } wait
                ? new SendOutcome.Busy(wait)
                : await teams.SendAsync(person, about, urgent: false, text, secret: false, ct),
        };
        if (person.WorkPhone is { CanReceiveText: true } phone)
        {
            outcomes[StaffChannel.Sms] = await texts.SendAsync(phone, text, ct);
        }

        if (person.Email is { } email)
        {
            outcomes[StaffChannel.Mail] = await mail.SendAsync(email, about, text, text, ct);
        }

        return outcomes;
    }
}
