using Naober.Core.Signals;
using Naober.Functions.Ports;

namespace Naober.Functions.Tests.Fakes;

internal sealed record StaffMail(string To, SignalId Signal, string Subject, string Text);

/// <summary>Mail: what it took it delivers, as often as it was asked.</summary>
internal sealed class FakeStaffMail : IStaffMail
{
    private readonly Lock _lock = new();
    private readonly List<StaffMail> _sent = [];

    /// <summary>Asked for each mail that we send, with the address.</summary>
    public Func<string, VendorMood> Mood { get; set; } = static _ => VendorMood.Fine;

    /// <summary>Told of each mail that arrives, with what we heard of it.</summary>
    public Action<StaffMail, SendOutcome> Delivered { get; set; } = static (_, _) => { };

    public IReadOnlyList<StaffMail> Sent
    {
        get
        {
            lock (_lock)
            {
                return [.. _sent];
            }
        }
    }

    public Task<SendOutcome> SendAsync(string to, SignalId signal, string subject, string text, CancellationToken ct)
    {
        lock (_lock)
        {
            var mood = Mood(to);
            if (mood.Accepts)
            {
                _sent.Add(new StaffMail(to, signal, subject, text));
                Delivered(_sent[^1], mood.Says);
            }

            return Task.FromResult(mood.Says);
        }
    }
}
