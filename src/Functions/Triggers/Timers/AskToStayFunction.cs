using Microsoft.Azure.Functions.Worker;
using Naober.Functions.Flows;

namespace Naober.Functions.Triggers.Timers;

/// <summary>
/// Asks who wants reminders of a village whether the visits must go on, by one text in a series: once the first of the last two visits is over, until the
/// day of the decision. What cannot go now goes at a later tick. Twice is once: the claims tell who was asked.
/// </summary>
public sealed class AskToStayFunction(SeriesQuestions questions, VisitTellings tellings, TimeZoneInfo zone, TimeProvider clock)
{
    [Function("AskToStay")]
    public async Task RunAsync([TimerTrigger("30 */10 * * * *")] TimerInfo timer, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        foreach (var question in (await questions.ListOpenAsync(now, ct)).Where(q => q.IsTextDue(now, zone)))
        {
            await tellings.AskToStayAsync(question, ct);
        }
    }
}
