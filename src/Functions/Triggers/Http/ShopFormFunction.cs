using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;
using Naober.Core.Organisations;
using Naober.Core.Privacy;
using Naober.Core.Shops;
using Naober.Core.Signals;
using Naober.Core.Texts;
using Naober.Core.Villages;
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
            return lookup is ShopLookup.Open({ } at)
                ? Form(at, new ShopFormInput(Guid.CreateVersion7().ToString("N"), ShopAnswers.Blank(at.Village.Value), []), dangerAnswer: null)
                : door.Closed(lookup);
        }

        var input = await ShopFormInput.ReadAsync(request, organisation, ct);
        var (answers, now) = (new Answers(organisation), clock.GetUtcNow());
        var shop = (lookup as ShopLookup.Open)?.Shop;
        var taken = await intake.TakeAsync(
            new Arrival(input.SignalId(code), Channel.Form, input.AsText(), input.Phone, now)
            {
                Village = input.Answers.Village != shop?.Village.Value && input.Errors.Count == 0 ? new VillageId(input.Answers.Village) : null,
                Shop = shop,
            },
            ct);
        if (shop is null)
        {
            return await door.HoldAsync(request, lookup, Typed(input), taken.Understood.Danger, ct);
        }

        if (input.Errors.Count > 0)
        {
            return Form(shop, input, answers.ForDanger(taken.Understood, now), statusCode: StatusCodes.Status400BadRequest);
        }

        if (await door.WaitAsync(RateLimit.ShopForm, shop.Id.Value, ct) is { } until)
        {
            return await door.HoldAsync(request, until, Typed(input), taken.Understood.Danger, ct);
        }

        try
        {
            await queues.EnqueueAsync(taken.Message, ct);
        }
        catch (StorageUnavailableException fault)
        {
            Log.NotStored(logger, fault, taken.Message.Signal);
            return Form(shop, input, answers.ForDanger(taken.Understood, now), ShopFormState.NotArrived, StatusCodes.Status503ServiceUnavailable);
        }

        return PageResult.Of<ShopThanks>(new ShopThanksModel(
            gate.Site, shop.Code.Value, answers.ForForm(taken.Understood, now), answers.ForDanger(taken.Understood, now) is not null));
    }

    private static string Typed(ShopFormInput input) => $"{input.AsText()}\n{input.Answers.Phone}".Trim();

    private PageResult Form(
        Shop shop, ShopFormInput input, string? dangerAnswer, ShopFormState state = ShopFormState.Asking, int statusCode = StatusCodes.Status200OK) =>
        PageResult.Of<ShopForm>(
            new ShopFormModel(
                gate.Site,
                shop.Code.Value,
                shop.Name,
                input.Nonce,
                [.. organisation.Villages.Values.Select(v => new VillageOption(v.Id.Value, v.Name))],
                input.Answers,
                input.Errors,
                state,
                dangerAnswer),
            statusCode);

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "{Signal}, a form, could not be stored. The shopkeeper was told so.")]
        public static partial void NotStored(ILogger logger, Exception fault, string signal);
    }
}
