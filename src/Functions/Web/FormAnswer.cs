using Naober.Core.Organisations;
using Naober.Core.Texts;
using Naober.Core.Triage;

namespace Naober.Functions.Web;

/// <summary>What Core answers to a form, in Dutch: the page says it in its own language around it, and marks this as Dutch.</summary>
/// <param name="Danger">Only what is owed in danger or urgency; null without.</param>
public sealed record FormAnswer(string Text, string? Danger)
{
    public static FormAnswer To(Understanding understood, Organisation organisation, DateTimeOffset now)
    {
        var answers = new Answers(organisation);
        var inDutch = understood with { Language = "nl" };
        return new FormAnswer(answers.ForForm(inDutch, now), answers.ForDanger(inDutch, now));
    }
}
