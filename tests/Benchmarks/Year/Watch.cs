using System.Text.RegularExpressions;
using Naober.Core.Organisations;
using Naober.Core.Privacy;
using Naober.Core.Routing;
using Naober.Core.Signals;
using Naober.Core.Texts;
using Naober.Functions.Ports;
using Naober.Functions.Tests.Fakes;

namespace Naober.Benchmarks.Year;

/// <summary>Sees whatever reaches anybody, and says at once when it should not have.</summary>
internal sealed partial class Watch
{
    private readonly World _world;
    private readonly Tally _tally;
    private readonly IReadOnlyDictionary<PersonId, Person> _staff;
    private readonly Dictionary<PhoneNumber, Person> _byPhone;
    private readonly Dictionary<string, Person> _byMail;
    private readonly HashSet<(PersonId, SignalId, StaffChannel)> _mayRepeat = [];

    public Watch(World world, Tally tally)
    {
        (_world, _tally, _staff) = (world, tally, world.Organisation.People);
        _byPhone = _staff.Values.Where(p => p.WorkPhone is not null).ToDictionary(p => p.WorkPhone!);
        _byMail = _staff.Values.Where(p => p.Email is not null).ToDictionary(p => p.Email!);
        world.Teams.Shown = (n, said) => Reached(_staff[n.Person], n.Signal, StaffChannel.Teams, said is SendOutcome.Sent, n.Summary);
        world.Mail.Delivered = (m, said) => Reached(_byMail[m.To], m.Signal, StaffChannel.Mail, said is SendOutcome.Sent, m.Subject);
        world.Twilio.Delivered = TextReached;
    }

    /// <summary>The signals that a number told us of, parts of others included.</summary>
    public Func<PhoneNumber, IEnumerable<SignalId>> SignalsOf { get; set; } = static _ => [];

    /// <summary>Told of each member of staff who learns of a signal.</summary>
    public Action<Person, SignalId> Told { get; set; } = static (_, _) => { };

    /// <summary>Told when the duty manager is to call the officer.</summary>
    public Action ManagerTold { get; set; } = static () => { };

    public IEnumerable<PhoneNumber> StaffNumbers => _byPhone.Keys;

    /// <summary>Each signal as it stands, those that are parts of others not included.</summary>
    public Dictionary<SignalId, Signal> Signals { get; } = [];

    /// <summary>How often each member of staff saw something new of a signal.</summary>
    public Dictionary<(PersonId Person, SignalId Signal, StaffChannel Channel), int> Notices { get; } = [];

    public Dictionary<PhoneNumber, List<string>> SentTo { get; } = [];

    /// <summary>How often the duty manager was told to call.</summary>
    public int ManagerTexts { get; private set; }

    /// <summary>Every text that tells of a closing.</summary>
    public static IEnumerable<string> ClosingTexts(Answers answers, string language) => Enum.GetValues<CloseReason>()
        .SelectMany(r => (string[])[answers.Closed(language, reason: r), answers.Closed(language, aboutSelf: true, r)])
        .Distinct();

    /// <summary>The process was killed while it did something for this signal: what Teams and mail took then, they may show again.</summary>
    public void Killed(SignalId signal)
    {
        foreach (var person in _staff.Keys)
        {
            _mayRepeat.Add((person, signal, StaffChannel.Teams));
            _mayRepeat.Add((person, signal, StaffChannel.Mail));
        }
    }

    /// <summary>Somebody looked at a page of a signal.</summary>
    public void Viewed(Person person, Signal signal)
    {
        _tally.Count("views");
        CheckAccess(_world.Organisation.AsSignedIn(person, _world.Clock.Now), signal, "is shown a signal");
    }

    private void TextReached(PhoneNumber to, string text)
    {
        if (!_byPhone.TryGetValue(to, out var person))
        {
            _tally.Count("texts_to_senders");
            (SentTo.TryGetValue(to, out var sent) ? sent : SentTo[to] = []).Add(text);
            CheckSilence(to, text);
            return;
        }

        if (text == StaffTexts.SafetyWaits(_world.Organisation))
        {
            ManagerTexts++;
            if (person.Id != _world.Organisation.Safety.DutyManager)
            {
                _tally.Break("only the duty manager is told that safety at home waits", $"{person.Id}");
            }

            ManagerTold();
        }
        else if (SignalIn().Match(text) is { Success: true } found && SignalId.TryParse(found.Value, out var id))
        {
            Reached(person, id, StaffChannel.Sms, isKnown: true, text);
        }
        else if (!_world.Organisation.Overseers().Contains(person.Id))
        {
            _tally.Break("only the coordinator, or who stands in, is told of tests", $"{person.Id}");
        }
    }

    // After danger, or at home unsafe, nothing follows the first answer.
    private void CheckSilence(PhoneNumber to, string text)
    {
        var told = SignalsOf(to).Where(Signals.ContainsKey).Select(id => Signals[id]).ToList();
        if (told.Count > 0
            && told.TrueForAll(s => !s.MayTellSender)
            && told.Exists(s => text == _world.Answers.PickedUp(s.Language) || ClosingTexts(_world.Answers, s.Language).Contains(text)))
        {
            _tally.Break("nothing follows the first answer after danger", $"{told[0].Id}");
        }
    }

    private void Reached(Person person, SignalId id, StaffChannel channel, bool isKnown, string said)
    {
        _tally.Count($"notices_{channel}".ToLowerInvariant());
        var key = (person.Id, id, channel);
        if (!_mayRepeat.Remove(key))
        {
            Notices[key] = Notices.GetValueOrDefault(key) + 1;
        }

        if (!isKnown && channel != StaffChannel.Sms)
        {
            _mayRepeat.Add(key); // sent again under the same chain, and shown once
        }

        if (!Signals.TryGetValue(id, out var signal) || TestSignals.Includes(signal))
        {
            if (!_world.Organisation.Overseers().Contains(person.Id))
            {
                _tally.Break("only the coordinator, or who stands in, is told of tests", $"{person.Id}");
            }

            return;
        }

        CheckAccess(person, signal, "is told of a signal");
        if (signal.SafeRoute && _world.Organisation.Villages.Values.Any(v => said.Contains(v.Name, StringComparison.OrdinalIgnoreCase)))
        {
            _tally.Break("a notice of safety at home names no village", $"{id}");
        }

        Told(person, id);
    }

    private void CheckAccess(Person person, Signal signal, string what)
    {
        var organisation = _world.Organisation;
        var isOfficer = person.Id == organisation.Safety.Officer || person.Id == organisation.Safety.DeputyOfficer;
        if (!organisation.People.ContainsKey(person.Id)
            || !Access.MaySee(organisation, person, signal)
            || (signal.SafeRoute && !isOfficer)
            || signal.Barred.Contains(person.Id))
        {
            _tally.Break($"nobody {what} outside their role", $"{person.Id} of {signal.Id}, {signal.State}");
        }
    }

    [GeneratedRegex("[0-9a-f]{32}")]
    private static partial Regex SignalIn();
}
