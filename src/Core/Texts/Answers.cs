using Naober.Core.Conversations;
using Naober.Core.Organisations;
using Naober.Core.Signals;
using Naober.Core.Triage;

namespace Naober.Core.Texts;

/// <summary>
/// Which text a sender gets. It never repeats what was written, names a theme or a person, or promises what nobody watches over:
/// somebody else may read the phone. The texts themselves stand in <c>config/texts</c>.
/// </summary>
public sealed class Answers(Organisation organisation)
{
    private readonly Wording _wording = new(organisation);

    /// <summary>The same message at the same moment gets the same answer, always.</summary>
    /// <param name="now">When the message came in, so that whoever asks again later finds the same answer.</param>
    /// <param name="vendorAnswered">Twilio itself answered (the webhook has an OptOutType), and perhaps blocked the number.</param>
    /// <returns>Null: nothing is owed.</returns>
    public string? To(Understanding understood, Turn turn, DateTimeOffset now, bool vendorAnswered = false) =>
        !vendorAnswered && Choose(understood, turn, now) is { } id
            ? _wording.Say(id, understood.Language, now, (turn as Turn.OfferVillage)?.Village ?? (turn as Turn.VillageTold)?.Village)
            : null;

    /// <summary>The answer to a form: nothing in it is about texting.</summary>
    public string ForForm(Understanding understood, DateTimeOffset now) => ForDanger(understood, now)
        ?? _wording.Say(organisation.Hours.IsOpen(now) ? TextId.Form : TextId.FormClosed, understood.Language, now);

    /// <summary>Only what is owed in danger or urgency; for a page that has nothing else to say yet.</summary>
    /// <returns>Null without danger.</returns>
    public string? ForDanger(Understanding understood, DateTimeOffset now) =>
        DangerOf(understood, now) is { } id ? _wording.Say(id, understood.Language, now) : null;

    /// <summary>By itself never after danger: then a person decides.</summary>
    /// <param name="language">Of the sender (<see cref="Understanding.Language"/>).</param>
    /// <param name="by">Who has it; named by the first name, and only if that person agreed.</param>
    public string PickedUp(string language, Person? by = null) => by is { NameInTexts: true }
        ? _wording.Say(TextId.PickedUpBy, language, default, name: by.FirstName)
        : _wording.Say(TextId.PickedUp, language, default);

    /// <summary>That somebody did something, never what; or where nothing was done that it was read. By itself never after danger.</summary>
    /// <inheritdoc cref="PickedUp" path="/param[@name='language']"/>
    /// <param name="aboutSelf">The sender wrote about themself.</param>
    /// <param name="reason">Why it was closed. Null: it is not.</param>
    public string Closed(string language, bool aboutSelf = false, CloseReason? reason = null) =>
        _wording.Say(AnswerTable.ForClosing(reason, aboutSelf), language, default);

    // Without a meeting point there is nothing to be reminded of.
    private TextId? Choose(Understanding understood, Turn turn, DateTimeOffset now) =>
        DangerOf(understood, now) ?? AnswerTable.For(understood, turn, organisation.Hours.IsOpen(now)) switch
        {
            TextId.Started when !organisation.Tour.IsThere => TextId.WhereAndWhen,
            var id => id,
        };

    private TextId? DangerOf(Understanding understood, DateTimeOffset now) => AnswerTable.ForDanger(
        understood, organisation.Hours.IsOpen(now), isWatched: organisation.Terms.IsWatched(Urgency.Acute, now, organisation.Hours));
}
