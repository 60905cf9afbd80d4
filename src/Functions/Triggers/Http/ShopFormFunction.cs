using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;
using Naober.Core.Organisations;
using Naober.Core.Privacy;
using Naober.Core.Shops;
using Naober.Core.Signals;
using Naober.Functions.Flows;
using Naober.Functions.Ports;
using Naober.Functions.Web;
using Naober.Pages;

namespace Naober.Functions.Triggers.Http;

/// <summary>
/// The form on the card behind the counter. "Thank you" is said only after the one durable write; otherwise the page says plainly that nothing
/// arrived and keeps every answer, because nothing can reconcile a form.
/// </summary>
public sealed partial class ShopFormFunction(
    StaffGate gate, ShopDoor door, Intake intake, IQueues queues, Organisation organisation, TimeProvider clock, ILogger<ShopFormFunction> logger)
{
    [Function("ShopForm")]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "post", Route = "winkel/{code}")] HttpRequest request, string code, CancellationToken ct)
    {
        var lookup = await door.FindAsync(code, ct);
        if (HttpMethods.IsGet(request.Method))
        {
            return lookup is ShopLookup.Open({ } open) ? Form(open, ShopFormInput.New(request), dangerAnswer: null) : door.Closed(lookup, request);
        }

        var input = await ShopFormInput.ReadAsync(request, ct);
        var shop = (lookup as ShopLookup.Open)?.Shop;
        var now = clock.GetUtcNow();
        var taken = await intake.TakeAsync(
            new Arrival(input.SignalId(code), Channel.Form, input.AsText(), input.Phone, now) { Nearby = shop?.Village, Shop = shop?.Id }, ct);
        var answer = FormAnswer.To(taken.Understood, organisation, now);
        if (shop is null)
        {
            // Who typed something under a code that is gone gets it back, on the form that needs no code.
            var isGone = lookup is not ShopLookup.Away;
            return ResidentFormInput.From(input.Post, input.AsText(), isGone ? input.Post.Language.Words.Shop.CodeGone : null)
                .Page(gate.Site, organisation, answer.Danger, ShopDoor.StatusOf(lookup), isGone ? FormOutcome.Asking : FormOutcome.NotArrived);
        }

        if (input.AskAgain is { } status)
        {
            return Form(shop, input, answer.Danger, status);
        }

        if (await door.IsTooManyAsync(request, RateLimit.ShopForm, shop.Id.Value, ct))
        {
            return Form(shop, input, answer.Danger, StatusCodes.Status429TooManyRequests, FormOutcome.TooMany);
        }

        try
        {
            await queues.EnqueueAsync(taken.Message, ct);
        }
        catch (StorageUnavailableException fault)
        {
            Log.NotStored(logger, fault, taken.Message.Signal);
            return Form(shop, input, answer.Danger, StatusCodes.Status503ServiceUnavailable, FormOutcome.NotArrived);
        }

        var opener = answer.Danger is null && !taken.Understood.SafeRoute ? input.Opener : null;
        return PageResult.Of<ShopThanks>(
            new ShopThanksModel(gate.Site, input.Post.Language, shop.Code.Value, answer.Text, answer.Danger is not null, opener));
    }

    private PageResult Form(Shop shop, ShopFormInput input, string? dangerAnswer, int status = StatusCodes.Status200OK, FormOutcome? outcome = null) =>
        PageResult.Of<ShopForm>(
            new ShopFormModel(gate.Site, shop.Code.Value, shop.Name, organisation.Villages[shop.Village].Name, input.Answers, input.State(dangerAnswer, outcome)), status);

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "{Signal}, a form, could not be stored. The shopkeeper was told so.")]
        public static partial void NotStored(ILogger logger, Exception fault, string signal);
    }
}
