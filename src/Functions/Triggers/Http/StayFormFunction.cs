using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;
using Naober.Core.Privacy;
using Naober.Core.Signals;
using Naober.Core.Tour;
using Naober.Functions.Flows;
using Naober.Functions.Ports;
using Naober.Functions.Web;
using Naober.Pages;
using Naober.Pages.Tour;

namespace Naober.Functions.Triggers.Http;

/// <summary>
/// Must the visits to a village go on? One question, by the QR code in the van or the link in a mail of the village council; it asks nothing of who
/// answers. The same form twice counts once, and its later answer counts.
/// </summary>
public sealed partial class StayFormFunction(
    StaffGate gate, TourViews tour, StayViews views, SeriesQuestions questions, ISeriesAnswers answers, ShopDoor door, TimeProvider clock, ILogger<StayFormFunction> logger)
{
    [Function("StayForm")]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "post", Route = "blijven/{village}")] HttpRequest request, string village, CancellationToken ct)
    {
        if (tour.Find(village) is not { } found)
        {
            return gate.NoVillage();
        }

        var (there, form) = (tour.VisitedFor(found), await FormPost.FieldsAsync(request, ct));
        var (post, answer) = (FormPost.Read(request, form), form[StayFields.Answer].ToString());
        try
        {
            return await questions.FindOpenAsync(there.Id, clock.GetUtcNow(), ct) is not { } question ? views.NotAsked(post, there)
                : HttpMethods.IsGet(request.Method) ? views.Form(post, there, question, answer)
                : await CountAsync(request, post, there, question, answer, ct);
        }
        catch (StorageUnavailableException fault)
        {
            Log.Away(logger, fault, found.Id.Value);
            return gate.Away($"{StayFields.Page}/{Uri.EscapeDataString(found.Id.Value)}");
        }
    }

    private async Task<IResult> CountAsync(HttpRequest request, FormPost post, TourVillage village, SeriesQuestion question, string answer, CancellationToken ct)
    {
        if (post.Trapped || answer is not (FormFields.Yes or FormFields.No))
        {
            return views.Form(post, village, question, answer, StatusCodes.Status400BadRequest);
        }

        if (await door.IsTooManyAsync(request, RateLimit.Stay, ClientAddress.Of(request), ct))
        {
            return views.Form(post, village, question, answer, StatusCodes.Status429TooManyRequests, FormOutcome.TooMany);
        }

        try
        {
            var id = SignalId.FromForm(post.Nonce, StayFields.Answer, village.Id.Value);
            await answers.PutAsync(new SeriesAnswer(village.Id, Channel.Web, id.Value, answer == FormFields.Yes, clock.GetUtcNow()), ct);
            return views.Thanks(post, village);
        }
        catch (StorageUnavailableException fault)
        {
            Log.Away(logger, fault, village.Id.Value);
            return views.Form(post, village, question, answer, StatusCodes.Status503ServiceUnavailable, FormOutcome.NotArrived);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "Whether the visits to {Village} must go on could not be asked or counted. The page said so.")]
        public static partial void Away(ILogger logger, Exception fault, string village);
    }
}
