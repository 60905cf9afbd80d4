using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Naober.Core.Organisations;
using Naober.Core.Tour;
using Naober.Functions.Ports;
using Naober.Functions.Web;
using Naober.Pages.Visits;

namespace Naober.Functions.Triggers.Http;

/// <summary>The stories that hosts brought from visits. A village reads one only after the coordinator read it here, and it can be taken away any time.</summary>
public sealed class ApproveStoriesFunction(StaffGate gate, VisitViews views, IVisitStories stories)
{
    [Function("ApproveStories")]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "post", Route = "beheer/verhalen")] HttpRequest request, CancellationToken ct)
    {
        if (!gate.AdmitsTourPlanner(request, out var me, out var refusal))
        {
            return refusal;
        }

        var known = await stories.ListAsync(ct);
        if (HttpMethods.IsGet(request.Method))
        {
            return PageResult.Of<StoriesPage>(views.Stories(me, known, request.Query["gedaan"].ToString()));
        }

        var form = await FormPost.FieldsAsync(request, ct);
        string Field(string name) => form[name].ToString().Trim();
        var (action, text) = (Field(VisitFields.Action), Field(VisitFields.Story).ReplaceLineEndings("\n"));
        var story = known.FirstOrDefault(s => s.Story.Stop.Value == Field(VisitFields.Visit));
        if (action == VisitFields.Approve && text.Length is 0 or > VisitStory.Length)
        {
            return PageResult.Of<StoriesPage>(views.WrongStory(me, known, story, text), StatusCodes.Status400BadRequest);
        }

        return IsDone(story, action, text) || await ApplyAsync(story, action, text, Field(VisitFields.Version), me, ct)
            ? Results.Redirect($"{VisitFields.Stories}?gedaan={Uri.EscapeDataString(action)}")
            : gate.SomebodyWasFirst(VisitFields.Stories);
    }

    // The same was sent before.
    private static bool IsDone(StoredStory? story, string action, string text) => action == VisitFields.Remove
        ? story is null
        : story is { Story: { ApprovedBy: not null } there } && there.Text == text;

    private async Task<bool> ApplyAsync(StoredStory? story, string action, string text, string version, Person me, CancellationToken ct) =>
        story is not null && story.Version == version && action switch
        {
            VisitFields.Remove => await stories.RemoveAsync(story, ct),
            VisitFields.Approve => await stories.SaveAsync(story.Story with { Text = text, ApprovedBy = me.Id }, story, ct),
            _ => false,
        };
}
