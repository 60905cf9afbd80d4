using Naober.Sandbox.Twilio;

namespace Naober.Sandbox.Pages;

/// <summary>/telefoon: a phone's thread with our number.</summary>
public static class PhonePages
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/telefoon", (string? nummer, PageRenderer pages, Phonebook book, MessageLog messages) => nummer switch
        {
            null => ShowAsync(PhoneView.Practice, pages, book, messages),
            _ when PhoneNumbers.Parse(nummer) is { } number => Task.FromResult(PageEndpoints.Back($"/telefoon/{number}")),
            _ => ShowAsync(PhoneView.Practice, pages, book, messages, wrongNumber: nummer),
        });
        routes.MapGet("/telefoon/{number}", (string number, PageRenderer pages, Phonebook book, MessageLog messages) =>
            PhoneNumbers.Parse(number) is { } phone
                ? ShowAsync(phone, pages, book, messages)
                : ShowAsync(PhoneView.Practice, pages, book, messages, wrongNumber: number));
        routes.MapPost("/telefoon/{number}", SendAsync);
        routes.MapPost("/telefoon/berichten/{sid}/nog-eens", async (string sid, MessageLog messages, InboundDelivery delivery) =>
        {
            if (messages.Find(sid) is not { IsInbound: true } message)
            {
                return Results.NotFound();
            }

            await delivery.DeliverAsync(message);
            return PageEndpoints.Back($"/telefoon/{message.From}");
        });
    }

    private static async Task<IResult> SendAsync(
        string number, HttpRequest request, Phone phone, PageRenderer pages, Phonebook book, MessageLog messages)
    {
        // A browser posts line ends as CR LF and counts them as one in maxlength; a phone sends LF.
        var body = $"{(await request.ReadFormAsync())["body"]}".ReplaceLineEndings("\n");
        if (PhoneNumbers.Parse(number) is not { } from)
        {
            return Results.NotFound();
        }

        if (body.Length is 0 or > Phone.LongestBody)
        {
            return await ShowAsync(from, pages, book, messages, objection: "Een sms heeft 1 tot 1600 tekens.");
        }

        await phone.SendAsync(from, body);
        return PageEndpoints.Back($"/telefoon/{from}");
    }

    private static Task<IResult> ShowAsync(
        string number, PageRenderer pages, Phonebook book, MessageLog messages, string? wrongNumber = null, string? objection = null) =>
        pages.ShowAsync<PhonePage>(
            new()
            {
                ["Open"] = book.Find(number),
                ["Phones"] = book.List(number),
                ["Messages"] = messages.OfPhone(number),
                ["WrongNumber"] = wrongNumber,
                ["Objection"] = objection,
            },
            wrongNumber is null && objection is null ? 200 : 400);
}
