using Microsoft.AspNetCore.Http;
using Naober.Core.Tour;
using Naober.Pages;
using Naober.Pages.Tour;

namespace Naober.Functions.Web;

/// <summary>The question whether the visits to a village must go on, and what its page says afterwards.</summary>
public sealed class StayViews(TourViews tour)
{
    /// <param name="village">Where the visits are.</param>
    /// <param name="answer">As the browser sent it.</param>
    public PageResult Form(FormPost post, TourVillage village, SeriesQuestion question, string answer, int status = StatusCodes.Status200OK, FormOutcome outcome = FormOutcome.Asking)
    {
        var frame = tour.Frame(post.Language);
        IReadOnlyList<FieldError> errors = status != StatusCodes.Status400BadRequest ? []
            : post.Trapped ? [new("", frame.Language.Words.Form.Trapped)]
            : [new(StayFields.Answer, frame.Words.Stay.Choose)];
        return PageResult.Of<StayForm>(
            new StayFormModel(
                frame, village.Id.Value, village.Name, question.Until, new FormState(frame.Language, post.Nonce, errors, outcome, DangerAnswer: null), answer),
            status);
    }

    public PageResult Thanks(FormPost post, TourVillage village) => Say(post, village, w => (w.Thanks, w.ThanksText));

    public PageResult NotAsked(FormPost post, TourVillage village) => Say(post, village, w => (w.NotAsked, w.NotAskedText));

    private PageResult Say(FormPost post, TourVillage village, Func<StayWords, (string Title, string Text)> choose)
    {
        var frame = tour.Frame(post.Language);
        var (title, text) = choose(frame.Words.Stay);
        return PageResult.Of<Message>(new MessageModel(
            frame.Site,
            title,
            Fill(text),
            Fill(frame.Words.Stay.Back),
            frame.Language.Address($"/dorp/{Uri.EscapeDataString(village.Id.Value)}"),
            frame.Language));

        string Fill(string words) => frame.Say(words, ("village", village.Name), ("phone", frame.Site.Phone));
    }
}
