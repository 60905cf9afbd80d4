using Microsoft.AspNetCore.Http;
using Naober.Core.Privacy;
using Naober.Pages;
using Naober.Pages.Languages;

namespace Naober.Functions.Web;

/// <summary>What the shop's and the resident's form have in common, as the browser sent it.</summary>
/// <param name="Nonce">As the form was served with it; a fresh one where it is missing, for a form is never refused for that.</param>
/// <param name="Stood">Null: it was sent to be taken in. Otherwise only the language changes, and this is how the page stood.</param>
/// <param name="Text">With line ends as we write them.</param>
/// <param name="MayCall">A number without an answer to the question is an answer: yes.</param>
/// <param name="Trapped">Something filled in the field for robots.</param>
public sealed record FormPost(Language Language, string Nonce, string? Stood, string Text, string MayCall, string TypedPhone, bool Trapped)
{
    private const int NonceLength = 64;

    /// <summary>Null: not given, or we may not call.</summary>
    public PhoneNumber? Phone => MayCall == FormFields.Yes && PhoneNumber.TryParse(TypedPhone, out var phone) ? phone : null;

    /// <summary>How the page stands after this, before it is tried to store anything.</summary>
    public FormOutcome Outcome => Stood switch
    {
        FormFields.StoodNotArrived => FormOutcome.NotArrived,
        FormFields.StoodTooMany => FormOutcome.TooMany,
        _ => FormOutcome.Asking,
    };

    public static Language LanguageOf(HttpRequest request) => Language.Named(request.Query[Language.Parameter]);

    public static FormPost Read(HttpRequest request, IFormCollection form)
    {
        var nonce = form[FormFields.Nonce].ToString();
        var phone = form[FormFields.Phone].ToString();
        var mayCall = form[FormFields.MayCall].ToString();
        return new FormPost(
            LanguageOf(request),
            nonce.Length is > 0 and <= NonceLength ? nonce : Guid.CreateVersion7().ToString("N"),
            form.TryGetValue(FormFields.Switch, out var stood) ? stood.ToString() : null,
            form[FormFields.Text].ToString().ReplaceLineEndings("\n"),
            mayCall.Length == 0 && !string.IsNullOrWhiteSpace(phone) ? FormFields.Yes : mayCall,
            phone,
            form[FormFields.Honeypot].ToString().Length > 0);
    }

    /// <summary>The form's fields; none where the request carries no form.</summary>
    public static async Task<IFormCollection> FieldsAsync(HttpRequest request, CancellationToken ct) =>
        request.HasFormContentType ? await request.ReadFormAsync(ct) : FormCollection.Empty;

    /// <summary>What is wrong, in the language of the form. Of a form that only changes its language: what was wrong before.</summary>
    /// <param name="nothing">What to say to a form without anything in it; null when there is something.</param>
    public IReadOnlyList<FieldError> Errors(string? nothing) =>
        Stood is null or FormFields.StoodRefused ? [.. ErrorsOf(Language.Words.Form, nothing)] : [];

    /// <summary>Whether the page is shown again instead of taken in, and with which status.</summary>
    public int? AskAgain(IReadOnlyList<FieldError> errors) => (Stood, errors.Count) switch
    {
        (not null, _) => StatusCodes.Status200OK,
        (_, > 0) => StatusCodes.Status400BadRequest,
        _ => null,
    };

    private IEnumerable<FieldError> ErrorsOf(FormWords words, string? nothing)
    {
        if (nothing is not null)
        {
            yield return new FieldError(FormFields.Text, nothing);
        }

        if (Text.Length > FormFields.TextLength)
        {
            yield return new FieldError(FormFields.Text, words.TooLong.Replace("{max}", $"{FormFields.TextLength}", StringComparison.Ordinal));
        }

        if (MayCall == FormFields.Yes && Phone is null)
        {
            yield return new FieldError(FormFields.Phone, string.IsNullOrWhiteSpace(TypedPhone) ? words.PhoneMissing : words.PhoneWrong);
        }

        if (Trapped)
        {
            yield return new FieldError("", words.Trapped);
        }
    }
}
