using Microsoft.AspNetCore.Http;
using Naober.Core.Organisations;
using Naober.Core.Privacy;
using Naober.Core.Signals;
using Naober.Core.Villages;
using Naober.Pages;

namespace Naober.Functions.Web;

/// <summary>What the browser sent, and what is wrong with it in the shopkeeper's language.</summary>
/// <param name="Nonce">As the form was served with it; a fresh one where it is missing, for a form is never refused for that.</param>
public sealed record ShopFormInput(string Nonce, ShopAnswers Answers, IReadOnlyList<FieldError> Errors)
{
    private const int NonceLength = 64;

    /// <summary>Null: not given.</summary>
    public PhoneNumber? Phone => PhoneNumber.TryParse(Answers.Phone, out var phone) ? phone : null;

    public static async Task<ShopFormInput> ReadAsync(HttpRequest request, Organisation organisation, CancellationToken ct)
    {
        var form = request.HasFormContentType ? await request.ReadFormAsync(ct) : FormCollection.Empty;
        var answers = new ShopAnswers(
            form[ShopFields.Village].ToString(),
            [.. ShopFields.Noticed.Select(c => c.Value).Intersect(form[ShopFields.NoticedName].OfType<string>())],
            form[ShopFields.Text].ToString().ReplaceLineEndings("\n"),
            form[ShopFields.Spoke].ToString(),
            form[ShopFields.Phone].ToString());
        var nonce = form[ShopFields.Nonce].ToString();
        return new ShopFormInput(
            nonce.Length is > 0 and <= NonceLength ? nonce : Guid.CreateVersion7().ToString("N"),
            answers,
            [.. ErrorsOf(answers, form[ShopFields.Honeypot].ToString(), organisation)]);
    }

    /// <summary>The same form sent twice is one signal; the back button with other answers is another.</summary>
    public SignalId SignalId(string shopCode) => Core.Signals.SignalId.FromForm(
        Nonce, shopCode, Answers.Village, string.Join(',', Answers.Noticed), Answers.Text, Answers.Spoke, Answers.Phone);

    /// <summary>The answers as the contact person reads them and as they are understood.</summary>
    public string AsText() => string.Join(
        '\n',
        new[]
        {
            Answers.Noticed.Count > 0
                ? "Opgevallen: " + string.Join("; ", ShopFields.Noticed.Where(c => Answers.Noticed.Contains(c.Value)).Select(c => c.Label)) + "."
                : "",
            Answers.Text.Trim(),
            Answers.Spoke switch
            {
                "ja" => "De winkelier sprak zelf met de persoon.",
                "nee" => "De winkelier sprak niet zelf met de persoon.",
                _ => "",
            },
        }.Where(line => line.Length > 0));

    private static IEnumerable<FieldError> ErrorsOf(ShopAnswers answers, string honeypot, Organisation organisation)
    {
        if (!organisation.Villages.ContainsKey(new VillageId(answers.Village)))
        {
            yield return new FieldError(ShopFields.Village, "Kies het dorp.");
        }

        if (answers.Noticed.Count == 0 && string.IsNullOrWhiteSpace(answers.Text))
        {
            yield return new FieldError(ShopFields.Text, "Vertel wat je opvalt, of kruis iets aan.");
        }

        if (answers.Text.Length > ShopFields.TextLength)
        {
            yield return new FieldError(ShopFields.Text, $"Je tekst is te lang. Maak de tekst korter dan {ShopFields.TextLength} tekens.");
        }

        if (answers.Phone.Trim().Length > 0 && !PhoneNumber.TryParse(answers.Phone, out _))
        {
            yield return new FieldError(ShopFields.Phone, "Dit telefoonnummer klopt niet. Een goed nummer is 06 12 34 56 78.");
        }

        if (honeypot.Length > 0)
        {
            yield return new FieldError(ShopFields.Text, "Er stond iets in een vak dat leeg moet blijven. Verstuur het formulier nog een keer.");
        }
    }
}
