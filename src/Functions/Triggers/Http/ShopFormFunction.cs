using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;
using Naober.Core.Organisations;
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
    StaffGate gate, IQueues queues, IContentSeal seal, Reader reader, Organisation organisation, TimeProvider clock, ILogger<ShopFormFunction> logger)
{
    [Function("ShopForm")]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "post", Route = "winkel/{code}")] HttpRequest request, string code, CancellationToken ct)
    {
        if (!organisation.Shops.TryGetValue(code.ToUpperInvariant(), out var shop))
        {
            return gate.Message(
                "We kennen deze code niet",
                $"Kijk of de code klopt met het kaartje. Je kunt ons ook bellen: {organisation.Phone}. Is er nu gevaar? Bel 112.",
                StatusCodes.Status404NotFound);
        }

        if (HttpMethods.IsGet(request.Method))
        {
            return Form(shop, new ShopFormInput(Guid.CreateVersion7().ToString("N"), ShopAnswers.Blank(shop.Village.Value), []), dangerAnswer: null);
        }

        var input = await ShopFormInput.ReadAsync(request, organisation, ct);
        var text = input.AsText();
        var understood = reader.Read(text);
        var (answers, now) = (new Answers(organisation), clock.GetUtcNow());
        if (input.Errors.Count > 0)
        {
            return Form(shop, input, answers.ForDanger(understood, now), statusCode: StatusCodes.Status400BadRequest);
        }

        var id = input.SignalId(shop.Code);
        try
        {
            var village = input.Answers.Village == shop.Village.Value && understood.Village is { } named ? named.Village.Id.Value : input.Answers.Village;
            await queues.EnqueueAsync(
                new SignalReceived(id.Value, Channel.Form, clock.GetUtcNow(), village, seal.Seal(id, new Content(text, input.Phone)), Answered: true), ct);
        }
        catch (StorageUnavailableException fault)
        {
            Log.NotStored(logger, fault, id);
            return Form(shop, input, answers.ForDanger(understood, now), ShopFormState.NotArrived, StatusCodes.Status503ServiceUnavailable);
        }

        return PageResult.Of<ShopThanks>(new ShopThanksModel(
            gate.Site, shop.Code, answers.ForForm(understood, now), answers.ForDanger(understood, now) is not null));
    }

    private PageResult Form(
        Shop shop, ShopFormInput input, string? dangerAnswer, ShopFormState state = ShopFormState.Asking, int statusCode = StatusCodes.Status200OK) =>
        PageResult.Of<ShopForm>(
            new ShopFormModel(
                gate.Site,
                shop.Code,
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
        public static partial void NotStored(ILogger logger, Exception fault, SignalId signal);
    }
}
