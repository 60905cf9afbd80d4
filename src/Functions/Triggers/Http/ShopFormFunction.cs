using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;
using Naober.Core.Organisations;
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
    StaffGate gate, Intake intake, IQueues queues, Organisation organisation, TimeProvider clock, ILogger<ShopFormFunction> logger)
{
    [Function("ShopForm")]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "post", Route = "winkel/{code}")] HttpRequest request, string code, CancellationToken ct)
    {
        if (FindShop(code) is not { } shop)
        {
            return await UnknownAsync(request, code, ct);
        }

        if (HttpMethods.IsGet(request.Method))
        {
            return Form(shop, ShopFormInput.New(request), dangerAnswer: null);
        }

        var input = await ShopFormInput.ReadAsync(request, ct);
        var now = clock.GetUtcNow();
        var taken = await intake.TakeAsync(
            new Arrival(input.SignalId(shop.Code), Channel.Form, input.AsText(), input.Phone, now)
            {
                ShopVillage = organisation.Villages[shop.Village],
            },
            ct);
        var answer = FormAnswer.To(taken.Understood, organisation, now);
        if (input.AskAgain is { } status)
        {
            return Form(shop, input, answer.Danger, status);
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
            new ShopThanksModel(gate.Site, input.Post.Language, shop.Code, answer.Text, answer.Danger is not null, opener));
    }

    private Shop? FindShop(string code) => organisation.Shops.GetValueOrDefault(code.ToUpperInvariant());

    // Who typed something under a code that is gone gets it back, on the form that needs no code.
    private async Task<IResult> UnknownAsync(HttpRequest request, string code, CancellationToken ct)
    {
        var language = FormPost.LanguageOf(request);
        var words = language.Words.Shop;
        if (HttpMethods.IsGet(request.Method))
        {
            return PageResult.Of<Message>(
                new MessageModel(gate.Site, words.UnknownCode, words.UnknownCodeText, words.UnknownCodeLink, language.Address("/signaal"), language),
                StatusCodes.Status404NotFound);
        }

        var input = await ShopFormInput.ReadAsync(request, ct);
        var now = clock.GetUtcNow();
        var taken = await intake.TakeAsync(new Arrival(input.SignalId(code), Channel.Form, input.AsText(), input.Phone, now), ct);
        return ResidentFormInput.From(input.Post, input.AsText(), words.CodeGone)
            .Page(gate.Site, organisation, FormAnswer.To(taken.Understood, organisation, now).Danger, StatusCodes.Status404NotFound);
    }

    private PageResult Form(Shop shop, ShopFormInput input, string? dangerAnswer, int status = StatusCodes.Status200OK, FormOutcome? outcome = null) =>
        PageResult.Of<ShopForm>(
            new ShopFormModel(gate.Site, shop.Code, shop.Name, organisation.Villages[shop.Village].Name, input.Answers, input.State(dangerAnswer, outcome)), status);

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "{Signal}, a form, could not be stored. The shopkeeper was told so.")]
        public static partial void NotStored(ILogger logger, Exception fault, string signal);
    }
}
