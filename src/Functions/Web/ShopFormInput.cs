using Microsoft.AspNetCore.Http;
using Naober.Core.Privacy;
using Naober.Core.Signals;
using Naober.Pages;
using Naober.Pages.Languages;

namespace Naober.Functions.Web;

/// <summary>What the browser sent, and what is wrong with it in the shopkeeper's language.</summary>
public sealed record ShopFormInput(FormPost Post, ShopAnswers Answers, IReadOnlyList<FieldError> Errors)
{
    public PhoneNumber? Phone => Post.Phone;

    /// <inheritdoc cref="FormPost.AskAgain"/>
    public int? AskAgain => Post.AskAgain(Errors);

    /// <summary>Of what was noticed, what a talk can be opened with.</summary>
    public string? Opener => Answers.Noticed is [var first, ..] ? first : null;

    /// <summary>A form that nobody has touched yet.</summary>
    public static ShopFormInput New(HttpRequest request) => new(FormPost.Read(request, FormCollection.Empty), ShopAnswers.Blank, []);

    public static async Task<ShopFormInput> ReadAsync(HttpRequest request, CancellationToken ct)
    {
        var form = await FormPost.FieldsAsync(request, ct);
        var post = FormPost.Read(request, form);
        var answers = new ShopAnswers(
            [.. ShopFields.Noticed.Intersect(form[ShopFields.NoticedName].OfType<string>())],
            post.Text,
            form[ShopFields.Spoke].ToString(),
            form[ShopFields.FromMe] == FormFields.Yes,
            post.MayCall,
            post.TypedPhone);
        var isEmpty = answers.Noticed.Count == 0 && string.IsNullOrWhiteSpace(answers.Text);
        return new ShopFormInput(post, answers, post.Errors(isEmpty ? post.Language.Words.Shop.Nothing : null));
    }

    /// <summary>The same form sent twice is one signal; the back button with other answers is another.</summary>
    public SignalId SignalId(string shopCode) => Core.Signals.SignalId.FromForm(
        Post.Nonce,
        shopCode,
        string.Join(',', Answers.Noticed),
        Answers.Text,
        Answers.Spoke,
        Answers.FromMe ? FormFields.Yes : "",
        Answers.MayCall,
        Answers.Phone);

    /// <summary>The form as a page that asks, or tells that it did not arrive.</summary>
    public FormState State(string? dangerAnswer, FormOutcome? outcome = null) => new(Post.Language, Post.Nonce, Errors, outcome ?? Post.Outcome, dangerAnswer);

    /// <summary>The answers as the contact person reads them, in Dutch, and as they are understood.</summary>
    public string AsText() => FormText.Of(
        Answers.Noticed.Count > 0 ? $"Opgevallen: {string.Join("; ", Answers.Noticed.Select(n => Language.Dutch.Words.Shop.Observations[n]))}." : "",
        Answers.Text,
        Answers.Spoke switch
        {
            FormFields.Yes => "De winkelier sprak zelf met de persoon.",
            FormFields.No => "De winkelier sprak niet zelf met de persoon.",
            _ => "",
        },
        Answers.FromMe ? "De persoon mag weten dat dit van de winkel komt." : "Zeg niet dat dit van de winkel komt.",
        FormText.Written(Post.Language));
}
