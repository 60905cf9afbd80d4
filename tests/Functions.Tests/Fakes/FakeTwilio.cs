using Naober.Core.Privacy;
using Naober.Functions.Ports;

namespace Naober.Functions.Tests.Fakes;

internal enum TextDirection
{
    Inbound,
    OutboundApi,
    OutboundReply,
}

internal sealed record TwilioText(string Sid, TextDirection Direction, PhoneNumber? Number, string Body, DateTimeOffset At)
{
    /// <summary>Twilio's copy is empty; the phone's is not.</summary>
    public bool Redacted { get; init; }

    /// <summary>Twilio has it no more.</summary>
    public bool Deleted { get; init; }

    public string Listed => Redacted ? "" : Body;
}

/// <summary>Twilio: keeps one list of every text in and out, and knows which webhook it got an answer to.</summary>
internal sealed class FakeTwilio(TestClock clock) : ITextMessages, ITextCopies
{
    private readonly Lock _lock = new();
    private readonly List<TwilioText> _texts = [];

    /// <summary>Asked for each text that we send.</summary>
    public Func<PhoneNumber, string, VendorMood> Mood { get; set; } = static (_, _) => VendorMood.Fine;

    /// <summary>Told of each text that reaches a phone, but for answers to a webhook.</summary>
    public Action<PhoneNumber, string> Delivered { get; set; } = static (_, _) => { };

    /// <summary>The list cannot be asked for.</summary>
    public bool ListDown { get; set; }

    public List<DateTimeOffset> Tries { get; } = [];

    public IReadOnlyList<TwilioText> All
    {
        get
        {
            lock (_lock)
            {
                return [.. _texts];
            }
        }
    }

    /// <summary>What reached this person, in whichever way.</summary>
    public IEnumerable<string> ReceivedBy(PhoneNumber number) =>
        All.Where(t => t.Number == number && t.Direction != TextDirection.Inbound).Select(t => t.Body);

    /// <summary>Somebody texts our number; Twilio lists it before it calls us.</summary>
    public void ComesIn(string sid, string? from, string body) =>
        Add(new TwilioText(sid, TextDirection.Inbound, PhoneNumber.TryParse(from, out var number) ? number : null, body, clock.Now));

    /// <summary>Passes on our answer to a webhook; the answer to a repeat is dropped.</summary>
    public void PassesOn(string sid, PhoneNumber? to, string text)
    {
        lock (_lock)
        {
            if (!_texts.Exists(t => t.Sid == ReplySid(sid)))
            {
                _texts.Add(new TwilioText(ReplySid(sid), TextDirection.OutboundReply, to, text, clock.Now));
            }
        }
    }

    public Task<SendOutcome> SendAsync(PhoneNumber to, string text, CancellationToken ct)
    {
        lock (_lock)
        {
            Tries.Add(clock.Now);
            var mood = Mood(to, text);
            if (mood.Accepts)
            {
                _texts.Add(new TwilioText($"SM-out-{_texts.Count}", TextDirection.OutboundApi, to, text, clock.Now));
                Delivered(to, text);
            }

            return Task.FromResult(mood.Says);
        }
    }

    public Task<bool> WasSentAsync(PhoneNumber to, string text, DateTimeOffset since, CancellationToken ct) =>
        Listed(all => all.Any(t => t.Direction == TextDirection.OutboundApi && t.Number == to && VendorCopy.MayBe(text, t.Listed, t.At, since) && t.At >= since));

    public Task<IReadOnlyList<InboundText>> ListInboundAsync(DateTimeOffset since, CancellationToken ct) =>
        Listed<IReadOnlyList<InboundText>>(all =>
        [
            .. all.Where(t => t.Direction == TextDirection.Inbound && t.At >= since)
                .OrderBy(t => t.At)
                .Select(t => new InboundText(t.Sid, t.Number, t.Listed, t.At)),
        ]);

    public Task<bool> WasAnsweredAsync(PhoneNumber to, string text, DateTimeOffset since, CancellationToken ct) =>
        Listed(all => all.Any(t => t.Direction == TextDirection.OutboundReply && t.Number == to && VendorCopy.MayBe(text, t.Listed, t.At, since) && t.At >= since));

    /// <summary>Asked for each text that is to be taken away.</summary>
    public Func<string, bool> Keeps { get; set; } = static _ => false;

    Task<IReadOnlyList<VendorCopy>> ITextCopies.ListAsync(CancellationToken ct) => Listed<IReadOnlyList<VendorCopy>>(all =>
        [.. all.Select(t => new VendorCopy(t.Sid, t.Direction == TextDirection.Inbound, t.Listed.Length > 0, IsFinal: true, t.At))]);

    public Task<bool> RedactAsync(string sid, CancellationToken ct) => Task.FromResult(Change(sid, t => t with { Redacted = true }));

    public Task<bool> DeleteAsync(string sid, CancellationToken ct) => Task.FromResult(Change(sid, t => t with { Redacted = true, Deleted = true }));

    private bool Change(string sid, Func<TwilioText, TwilioText> change)
    {
        lock (_lock)
        {
            var place = _texts.FindIndex(t => t.Sid == sid);
            if (place >= 0 && !Keeps(sid))
            {
                _texts[place] = change(_texts[place]);
            }

            return !Keeps(sid);
        }
    }

    private static string ReplySid(string sid) => $"{sid}-reply";

    private void Add(TwilioText text)
    {
        lock (_lock)
        {
            _texts.Add(text);
        }
    }

    private Task<T> Listed<T>(Func<IReadOnlyList<TwilioText>, T> read) =>
        ListDown ? Task.FromException<T>(new TextsUnavailableException("The list cannot be asked for.")) : Task.FromResult(read([.. All.Where(t => !t.Deleted)]));
}
