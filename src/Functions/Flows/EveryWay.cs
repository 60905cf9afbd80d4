using Naober.Core.Organisations;
using Naober.Core.Routing;
using Naober.Core.Signals;
using Naober.Core.Texts;
using Naober.Functions.Ports;

namespace Naober.Functions.Flows;

/// <summary>Sends one person a message in every way we have, to see which work.</summary>
public sealed class TrialMessages(TeamsChannel teams, ITextMessages texts, IStaffMail mail)
{
    /// <summary>How each way ended; a way that this person does not have is left out.</summary>
    public async Task<IReadOnlyDictionary<StaffChannel, SendOutcome>> SendAsync(Person person, CancellationToken ct)
    {
        var outcomes = new Dictionary<StaffChannel, SendOutcome>
        {
            [StaffChannel.Teams] = await teams.FindWaitAsync(ct) is { } wait
                ? new SendOutcome.Busy(wait)
                : await teams.SendAsync(person, TestSignals.OnPurpose, urgent: false, StaffTexts.Trial, secret: false, ct),
        };
        if (person.WorkPhone is { CanReceiveText: true } phone)
        {
            outcomes[StaffChannel.Sms] = await texts.SendAsync(phone, StaffTexts.Trial, ct);
        }

        if (person.Email is { } email)
        {
            outcomes[StaffChannel.Mail] = await mail.SendAsync(email, TestSignals.OnPurpose, StaffTexts.Trial, StaffTexts.Trial, ct);
        }

        return outcomes;
    }
}
