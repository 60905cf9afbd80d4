using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;
using Naober.Core.Organisations;
using Naober.Core.Signals;
using Naober.Core.Texts;
using Naober.Core.Triage;
using Naober.Functions.Flows;
using Naober.Functions.Ports;
using Naober.Functions.Web;
using Naober.Pages;

namespace Naober.Functions.Triggers.Http;

/// <summary>The form of a resident, from the home page or the poster of a village. As honest as <see cref="ShopFormFunction"/>.</summary>
public sealed partial class ResidentFormFunction(
    StaffGate gate, Intake intake, IQueues queues, Organisation organisation, TimeProvider clock, ILogger<ResidentFormFunction> logger)
{
    [Function("ResidentForm")]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "post", Route = "signaal")] HttpRequest request, CancellationToken ct)
    {
        if (HttpMethods.IsGet(request.Method))
        {
            return ResidentFormInput.New(request, organisation).Page(gate.Site, organisation, Danger.None);
        }

        var input = await ResidentFormInput.ReadAsync(request, organisation, ct);
        var taken = await intake.TakeAsync(
            new Arrival(input.SignalId(), Channel.Web, input.AsText(), input.Phone, clock.GetUtcNow())
            {
                Village = input.ChosenVillage,
                ShopVillage = input.LeftAtPoster is { } poster ? organisation.Villages[poster] : null,
            },
            ct);
        if (input.AskAgain is { } status)
        {
            return input.Page(gate.Site, organisation, taken.Understood.Danger, status);
        }

        try
        {
            await queues.EnqueueAsync(taken.Message, ct);
        }
        catch (StorageUnavailableException fault)
        {
            Log.NotStored(logger, fault, taken.Message.Signal);
            return input.Page(gate.Site, organisation, taken.Understood.Danger, StatusCodes.Status503ServiceUnavailable, FormOutcome.NotArrived);
        }

        return PageResult.Of<ResidentThanks>(new ResidentThanksModel(
            gate.Site, input.Post.Language, new Answers(organisation).ForForm(taken.Understood), taken.Understood.Danger != Danger.None));
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "{Signal}, a form, could not be stored. The resident was told so.")]
        public static partial void NotStored(ILogger logger, Exception fault, string signal);
    }
}
