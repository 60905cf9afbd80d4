using Microsoft.AspNetCore.Http;
using Naober.Core.Organisations;
using Naober.Core.Privacy;
using Naober.Core.Signals;
using Naober.Core.Villages;
using Naober.Pages;

namespace Naober.Functions.Web;

/// <summary>What a resident's browser sent, and what is wrong with it in their language.</summary>
/// <param name="PosterVillage">The village of the poster that led to the form; empty when there was none that we know.</param>
public sealed record ResidentFormInput(FormPost Post, string PosterVillage, ResidentAnswers Answers, IReadOnlyList<FieldError> Errors)
{
    public PhoneNumber? Phone => Post.Phone;

    /// <inheritdoc cref="FormPost.AskAgain"/>
    public int? AskAgain => Post.AskAgain(Errors);

    /// <summary>A form that nobody has touched yet.</summary>
    public static ResidentFormInput New(HttpRequest request, Organisation organisation)
    {
        var poster = Known(request.Query[ResidentFields.Village].ToString(), organisation);
        var post = FormPost.Read(request, FormCollection.Empty);
        return new ResidentFormInput(post, poster, new ResidentAnswers(Text: "", poster, About: "", MayCall: "", Phone: ""), []);
    }

    /// <summary>What somebody wrote on a form that is not there any more, to be sent from here.</summary>
    /// <param name="why">What is said about it on top of the page; null: what the outcome says is enough.</param>
    public static ResidentFormInput From(FormPost post, string text, string? why) =>
        new(post, "", new ResidentAnswers(text, Village: "", ResidentFields.SomebodyElse, post.MayCall, post.TypedPhone), why is null ? [] : [new FieldError("", why)]);

    public static async Task<ResidentFormInput> ReadAsync(HttpRequest request, Organisation organisation, CancellationToken ct)
    {
        var form = await FormPost.FieldsAsync(request, ct);
        var post = FormPost.Read(request, form);
        var answers = new ResidentAnswers(
            post.Text, Known(form[ResidentFields.Village].ToString(), organisation), form[ResidentFields.About].ToString(), post.MayCall, post.TypedPhone);
        return new ResidentFormInput(
            post,
            Known(request.Query[ResidentFields.Village].ToString(), organisation),
            answers,
            post.Errors(string.IsNullOrWhiteSpace(answers.Text) ? post.Language.Words.Resident.Nothing : null));
    }

    /// <summary>What somebody chose themself, which counts; null: they did not.</summary>
    public VillageId? ChosenVillage => Answers.Village.Length > 0 && Answers.Village != PosterVillage ? new VillageId(Answers.Village) : null;

    /// <summary>The village of the poster where nobody changed it, so that a village in the text goes first; otherwise null.</summary>
    public VillageId? LeftAtPoster => Answers.Village.Length > 0 && Answers.Village == PosterVillage ? new VillageId(PosterVillage) : null;

    /// <inheritdoc cref="ShopFormInput.SignalId"/>
    public SignalId SignalId() => Core.Signals.SignalId.FromForm(
        Post.Nonce, "signaal", Answers.Text, Answers.Village, Answers.About, Answers.MayCall, Answers.Phone);

    /// <summary>The page that asks, or tells that it did not arrive.</summary>
    public PageResult Page(Site site, Organisation organisation, string? dangerAnswer, int status = StatusCodes.Status200OK, FormOutcome? outcome = null) =>
        PageResult.Of<ResidentForm>(
            new ResidentFormModel(
                site,
                [.. organisation.Villages.Values.Select(v => new VillageOption(v.Id.Value, v.Name))],
                PosterVillage,
                Answers,
                new FormState(Post.Language, Post.Nonce, Errors, outcome ?? Post.Outcome, dangerAnswer)),
            status);

    /// <inheritdoc cref="ShopFormInput.AsText"/>
    public string AsText() => FormText.Of(
        Answers.Text,
        Answers.About switch
        {
            ResidentFields.Myself => "Het gaat over mezelf.",
            ResidentFields.SomebodyElse => "Het gaat over iemand anders.",
            _ => "",
        },
        FormText.Written(Post.Language));

    // An address that somebody changed must not keep anybody from telling us something.
    private static string Known(string village, Organisation organisation) =>
        organisation.Villages.ContainsKey(new VillageId(village)) ? village : "";
}
