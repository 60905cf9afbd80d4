using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;
using Naober.Core.Organisations;
using Naober.Core.Privacy;
using Naober.Core.Shops;
using Naober.Core.Signals;
using Naober.Core.Texts;
using Naober.Core.Triage;
using Naober.Functions.Messages;
using Naober.Functions.Ports;
using Naober.Functions.Web;
using Naober.Pages;

namespace Naober.Functions.Triggers.Http;

/// <summary>
/// The form on the card behind the counter. "Thank you" is said only after the one durable write; otherwise the page says plainly that nothing
/// arrived and keeps every answer, because nothing can reconcile a form.
/// </summary>
public sealed partial class ShopFormFunction(
    StaffGate gate, ShopDoor door, IQueues queues, IContentSeal seal, Reader reader, Organisation organisation, TimeProvider clock, ILogger<ShopFormFunction> logger)
{
    [Function("ShopForm")]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "post", Route = "winkel/{code}")] HttpRequest request, string code, CancellationToken ct)
    {
        var lookup = await door.FindAsync(code, ct);
        if (HttpMethods.IsGet(request.Method))
        {
            return lookup is ShopLookup.Open({ } at)
                ? Form(at, new ShopFormInput(Guid.CreateVersion7().ToString("N"), ShopAnswers.Blank(at.Village.Value), []), Danger.None)
                : door.Closed(lookup);
        }

        var input = await ShopFormInput.ReadAsync(request, organisation, ct);
        var text = input.AsText();
        var understood = reader.Read(text);
        if (lookup is not ShopLookup.Open({ } shop))
        {
            return await door.HoldAsync(request, lookup, Typed(input), understood.Danger, ct);
        }

        if (input.Errors.Count > 0)
        {
            return Form(shop, input, understood.Danger, statusCode: StatusCodes.Status400BadRequest);
        }

        if (await door.WaitAsync(RateLimit.ShopForm, shop.Id.Value, ct) is { } until)
        {
            return await door.HoldAsync(request, until, Typed(input), understood.Danger, ct);
        }

        var id = input.SignalId(shop.Code.Value);
        try
        {
            var village = input.Answers.Village == shop.Village.Value && understood.Village is { } named ? named.Village.Id.Value : input.Answers.Village;
            await queues.EnqueueAsync(
                new SignalReceived(id.Value, Channel.Form, clock.GetUtcNow(), village, seal.Seal(id, new Content(text, input.Phone)), Answered: true, shop.Id.Value), ct);
        }
        catch (StorageUnavailableException fault)
        {
            Log.NotStored(logger, fault, id);
            return Form(shop, input, understood.Danger, ShopFormState.NotArrived, StatusCodes.Status503ServiceUnavailable);
        }

        return PageResult.Of<ShopThanks>(new ShopThanksModel(
            gate.Site, shop.Code.Value, new Answers(organisation).ForForm(understood), understood.Danger != Danger.None));
    }

    private static string Typed(ShopFormInput input) => $"{input.AsText()}\n{input.Answers.Phone}".Trim();

    private PageResult Form(
        Shop shop, ShopFormInput input, Danger danger, ShopFormState state = ShopFormState.Asking, int statusCode = StatusCodes.Status200OK) =>
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
                danger),
            statusCode);

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "{Signal}, a form, could not be stored. The shopkeeper was told so.")]
        public static partial void NotStored(ILogger logger, Exception fault, SignalId signal);
    }
}
