using Microsoft.AspNetCore.Http;
using Naober.Core.Organisations;
using Naober.Core.Privacy;
using Naober.Core.Rights;
using Naober.Core.Signals;
using Naober.Core.Triage;
using Naober.Functions.Flows;
using Naober.Functions.Ports;
using Naober.Pages;
using Naober.Pages.Rights;

namespace Naober.Functions.Web;

/// <summary>How a button of a request's page ended.</summary>
/// <param name="Saved">False: somebody was first.</param>
/// <param name="Errors">What must be filled in first.</param>
public sealed record Answered(bool Saved, IReadOnlyList<FieldError> Errors)
{
    public static Answered Of(bool saved) => new(saved, []);

    public static Answered Wrong(string field, string message) => new(Saved: true, [new FieldError(field, message)]);
}

/// <summary>Does what the buttons of a request's page stand for. Each is done before it is written down as done, so that pressing again finishes it.</summary>
public sealed class RequestAnswers(
    IRightsRequests requests,
    RightsRegister register,
    RightsDeletion deletion,
    RightsMarking marking,
    RightsStriking striking,
    RightsViews views,
    Reader reader)
{
    /// <param name="there">What this person may know that we have.</param>
    public Task<Answered> AnswerAsync(Person me, StoredRequest stored, Holdings there, IFormCollection form, CancellationToken ct)
    {
        var (request, why) = (stored.Request, WhyIn(form));
        return (form[RightsFields.Action].ToString(), request.Kind) switch
        {
            (RightsFields.Lift, RightKind.Restriction) when request is { End: not null, Subject: not null } => LiftAsync(me, stored, there, ct),
            _ when request.End is not null => Task.FromResult(Answered.Of(saved: true)), // pressed twice
            _ when there.Known > 0 => Task.FromResult(Answered.Wrong("", "Jij kent deze inwoner. Vraag een collega.")),
            (RightsFields.Delete, RightKind.Deletion) => DeleteAsync(me, stored, ct),
            (RightsFields.Given, RightKind.Access) => EndAsync(me, stored, there, ProofKind.Given, there.Signals.Count, ct),
            (RightsFields.Objects, RightKind.Objection) => ObjectAsync(me, stored, there, ct),
            (RightsFields.Block, RightKind.Restriction) => BlockAsync(me, stored, there, ct),
            (RightsFields.Strike, RightKind.Correction) => StrikeAsync(me, stored, there, form, ct),
            (RightsFields.Corrected, RightKind.Correction) => CorrectedAsync(me, stored, there, ct),
            (RightsFields.Refuse, _) when request.Deletion is null => why is null
                ? Task.FromResult(Answered.Wrong("waarom-niet", "Schrijf op waarom niet."))
                : RefuseAsync(me, stored, why, ct),
            (RightsFields.Extend, _) when request.MayExtend(views.Today) => why is null
                ? Task.FromResult(Answered.Wrong("waarom-later", "Schrijf op waarom het langer duurt."))
                : ExtendAsync(stored, why, ct),
            _ => Task.FromResult(Answered.Wrong("", "Kies eerst iets.")),
        };
    }

    private async Task<Answered> DeleteAsync(Person me, StoredRequest stored, CancellationToken ct)
    {
        if (stored.Request.Deletion is null && !await deletion.StartAsync(stored, me.Id, ct))
        {
            return Answered.Of(saved: false);
        }

        await deletion.FinishAsync(stored.Request.Id, ct);
        return Answered.Of(saved: true);
    }

    private async Task<Answered> ObjectAsync(Person me, StoredRequest stored, Holdings there, CancellationToken ct)
    {
        await register.AddSafeHalfAsync(stored.Request, ct);
        if (stored.Request is { SafeRoute: false, Subject.Sender: { } sender })
        {
            await marking.StopTextsAsync(sender, ct);
        }

        return await EndAsync(me, stored, there, ProofKind.Stopped, await marking.MarkAsync(there, new Move.MarkObjection(), me.Id, ct), ct);
    }

    private async Task<Answered> BlockAsync(Person me, StoredRequest stored, Holdings there, CancellationToken ct)
    {
        await register.AddSafeHalfAsync(stored.Request, ct);
        return await EndAsync(me, stored, there, ProofKind.Blocked, await marking.MarkAsync(there, new Move.Restrict(), me.Id, ct), ct);
    }

    private async Task<Answered> LiftAsync(Person me, StoredRequest stored, Holdings there, CancellationToken ct)
    {
        var lifted = await marking.MarkAsync(there, new Move.Lift(), me.Id, ct);
        var next = stored.Request with { Subject = null, Proof = [.. stored.Request.Proof, new ProofLine(ProofKind.Unblocked, lifted)] };
        return Answered.Of(await requests.SaveAsync(next, stored, entry: null, ct));
    }

    private async Task<Answered> StrikeAsync(Person me, StoredRequest stored, Holdings there, IFormCollection form, CancellationToken ct)
    {
        var typed = form[RightsFields.Words].ToString();
        if (StruckText.Words(typed) is not { Count: > 0 } words || typed.Length > RightsFields.WordsLength)
        {
            return Answered.Wrong(RightsFields.Words, "Schrijf op welke woorden weg moeten.");
        }

        var struck = await striking.StrikeAsync(there, words, me.Id, ct);
        if (struck == 0)
        {
            return Answered.Wrong(RightsFields.Words, "Deze woorden staan er niet, of niet meer.");
        }

        var proof = stored.Request.Proof.Where(p => p.Kind != ProofKind.Struck).Append(
            new ProofLine(ProofKind.Struck, struck + stored.Request.Proof.Where(p => p.Kind == ProofKind.Struck).Sum(p => p.Count)));
        return Answered.Of(await requests.SaveAsync(stored.Request with { Proof = [.. proof] }, stored, entry: null, ct));
    }

    private async Task<Answered> CorrectedAsync(Person me, StoredRequest stored, Holdings there, CancellationToken ct) => Answered.Of(await register.EndAsync(
        stored, there.Signals.Count == 0 ? RequestOutcome.NothingThere : RequestOutcome.Done, me.Id, why: null, stored.Request.Proof, ct));

    // Of a number that only asked for reminders there was something, though no message is counted.
    private async Task<Answered> EndAsync(Person me, StoredRequest stored, Holdings there, ProofKind kind, int count, CancellationToken ct) => Answered.Of(there.Proof.Count == 0
        ? await register.EndAsync(stored, RequestOutcome.NothingThere, me.Id, why: null, [], ct)
        : await register.EndAsync(stored, RequestOutcome.Done, me.Id, why: null, [new ProofLine(kind, count)], ct));

    private async Task<Answered> RefuseAsync(Person me, StoredRequest stored, string why, CancellationToken ct) =>
        Answered.Of(await register.EndAsync(stored, RequestOutcome.Refused, me.Id, why, [], ct));

    private async Task<Answered> ExtendAsync(StoredRequest stored, string why, CancellationToken ct) =>
        Answered.Of(await requests.SaveAsync(stored.Request with { Extension = new Extension(views.Today, why) }, stored, entry: null, ct));

    // Without names and numbers. Null: nothing was written.
    private string? WhyIn(IFormCollection form) =>
        form[RightsFields.Why].ToString().ReplaceLineEndings(" ").Trim() is { Length: > 0 and <= RightsFields.LongestCase } typed
            ? MaskedText.Of(typed, reader.Read(typed).PersonalData).Text
            : null;
}
