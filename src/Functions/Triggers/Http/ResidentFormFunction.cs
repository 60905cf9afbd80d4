using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;
using Naober.Core.Organisations;
using Naober.Core.Privacy;
using Naober.Core.Signals;
using Naober.Functions.Flows;
using Naober.Functions.Ports;
using Naober.Functions.Web;
using Naober.Pages;

namespace Naober.Functions.Triggers.Http;

/// <summary>The form of a resident, from the home page or the poster of a village. As honest as <see cref="ShopFormFunction"/>.</summary>
public sealed partial class ResidentFormFunction(
    StaffGate gate, ShopDoor door, Intake intake, IQueues queues, Organisation organisation, TimeProvider clock, ILogger<ResidentFormFunction> logger)
{
    [Function("ResidentForm")]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "post", Route = "signaal")] HttpRequest request, CancellationToken ct)
    {
        if (HttpMethods.IsGet(request.Method))
        {
            return ResidentFormInput.New(request, organisation).Page(gate.Site, organisation, dangerAnswer: null);
        }

        var input = await ResidentFormInput.ReadAsync(request, organisation, ct);
        var now = clock.GetUtcNow();
        var taken = await intake.TakeAsync(
            new Arrival(input.SignalId(), Channel.Web, input.AsText(), input.Phone, now)
            {
                Village = input.ChosenVillage,
                Nearby = input.LeftAtPoster,
            },
            ct);
        var answer = FormAnswer.To(taken.Understood, organisation, now);
        if (input.AskAgain is { } status)
        {
            return input.Page(gate.Site, organisation, answer.Danger, status);
        }

        if (await door.IsTooManyAsync(request, RateLimit.ResidentForm, ClientAddress.Of(request), ct))
        {
            return input.Page(gate.Site, organisation, answer.Danger, StatusCodes.Status429TooManyRequests, FormOutcome.TooMany);
        }

        try
        {
            await queues.EnqueueAsync(taken.Message, ct);
        }
        catch (StorageUnavailableException fault)
        {
            Log.NotStored(logger, fault, taken.Message.Signal);
            return input.Page(gate.Site, organisation, answer.Danger, StatusCodes.Status503ServiceUnavailable, FormOutcome.NotArrived);
        }

        return PageResult.Of<ResidentThanks>(new ResidentThanksModel(gate.Site, input.Post.Language, answer.Text, answer.Danger is not null));
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "{Signal}, a form, could not be stored. The resident was told so.")]
        public static partial void NotStored(ILogger logger, Exception fault, string signal);
    }
}
