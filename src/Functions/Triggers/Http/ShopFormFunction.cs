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
        if (FindShop(code) is not { } shop)
        {
            return await UnknownAsync(request, ct);
        }

        if (HttpMethods.IsGet(request.Method))
        {
            return Form(shop, ShopFormInput.New(request), Danger.None);
        }

        var input = await ShopFormInput.ReadAsync(request, ct);
        var text = input.AsText();
        var understood = reader.Read(text);
        if (input.AskAgain is { } status)
        {
            return Form(shop, input, understood.Danger, status);
        }

        var id = input.SignalId(shop.Code);
        try
        {
            var village = understood.Village?.Village.Id.Value ?? shop.Village.Value;
            await queues.EnqueueAsync(
                new SignalReceived(id.Value, Channel.Form, clock.GetUtcNow(), village, seal.Seal(id, new Content(text, input.Phone)), Answered: true), ct);
        }
        catch (StorageUnavailableException fault)
        {
            Log.NotStored(logger, fault, id);
            return Form(shop, input, understood.Danger, StatusCodes.Status503ServiceUnavailable, FormOutcome.NotArrived);
        }

        return PageResult.Of<ShopThanks>(new ShopThanksModel(
            gate.Site,
            input.Post.Language,
            shop.Code,
            new Answers(organisation).ForForm(understood),
            understood.Danger != Danger.None,
            understood is { Danger: Danger.None, SafeRoute: false } ? input.Opener : null));
    }

    private Shop? FindShop(string code) => organisation.Shops.GetValueOrDefault(code.ToUpperInvariant());

    // Who typed something under a code that is gone gets it back, on the form that needs no code.
    private async Task<IResult> UnknownAsync(HttpRequest request, CancellationToken ct)
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
        return ResidentFormInput.From(input.Post, input.AsText(), words.CodeGone)
            .Page(gate.Site, organisation, reader.Read(input.AsText()).Danger, StatusCodes.Status404NotFound);
    }

    private PageResult Form(Shop shop, ShopFormInput input, Danger danger, int status = StatusCodes.Status200OK, FormOutcome? outcome = null) =>
        PageResult.Of<ShopForm>(
            new ShopFormModel(
                gate.Site, shop.Code, shop.Name, organisation.Villages[shop.Village].Name, input.Answers, input.State(danger, outcome)),
            status);

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "{Signal}, a form, could not be stored. The shopkeeper was told so.")]
        public static partial void NotStored(ILogger logger, Exception fault, SignalId signal);
    }
}
