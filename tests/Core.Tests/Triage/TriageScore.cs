using Naober.Core.Signals;
using Naober.Core.Triage;
using Naober.Core.Triage.Lexicon;

namespace Naober.Core.Tests.Triage;

/// <summary>How well a <see cref="Reader"/> understands labelled messages: figures by name, and what went wrong with each message.</summary>
public sealed class TriageScore
{
    private readonly Dictionary<string, (double Right, double All)> _shares = [];
    private readonly Dictionary<string, (int Both, int Expected, int Found)> _themes = [];
    private readonly List<string> _wrong = [];

    public TriageScore(Reader reader, IEnumerable<LabelledMessage> messages)
        : this(messages.Select(m => (reader, m)))
    {
    }

    /// <param name="readings">Each message with who reads it.</param>
    public TriageScore(IEnumerable<(Reader Reader, LabelledMessage Message)> readings)
    {
        foreach (var (reader, message) in readings)
        {
            var channel = message.Channel == "form" ? Channel.Form : Channel.Sms;
            Compare(message, reader.Read(message.Text, new Sender(channel)));
        }
    }

    /// <summary>Only those for which the messages have the field.</summary>
    public IReadOnlyDictionary<string, double> Figures
    {
        get
        {
            var figures = _shares.ToDictionary(s => s.Key, s => s.Value.All == 0 ? 1 : s.Value.Right / s.Value.All);
            if (_themes.Count > 0)
            {
                figures["theme.macroF1"] = _themes.Values.Average(t => 2.0 * t.Both / Math.Max(1, t.Expected + t.Found));
            }

            return figures;
        }
    }

    public IReadOnlyList<string> Wrong => _wrong;

    private void Compare(LabelledMessage message, Understanding understood)
    {
        var faults = new List<string>();
        Accuracy("intent", message.Intent, DutchIds.Of(understood.Intent), faults);
        if (message.HasVillage)
        {
            var village = understood.Village?.Village.Name.ToLowerInvariant() ?? "-";
            Accuracy("village", message.Village ?? "-", village, faults);
        }

        var theme = DutchIds.Of(understood.Theme);
        Accuracy("theme", message.Category, theme, faults);
        if (message.Category is { } category)
        {
            Count(category, expected: true, both: category == theme);
            Count(theme, expected: false, both: false);
        }

        Accuracy("urgency", message.Urgency, DutchIds.Of(understood.Urgency), faults);
        if (message.Urgency is { } urgency)
        {
            Detection("acuut", urgency == "acuut", understood.Urgency == Urgency.Acute);
            Detection("urgent", urgency != "gewoon", understood.Urgency != Urgency.Normal);
        }

        Accuracy("danger", message.Danger, DutchIds.Of(understood.Danger), faults);
        if (message.SafeRoute is { } safeRoute)
        {
            Detection("saferoute", safeRoute, understood.SafeRoute, faults);
        }

        Accuracy("about", message.About, DutchIds.Of(understood.About), faults);
        foreach (var kind in message.Contains_pii is null ? [] : Enum.GetValues<PersonalDataKind>().Where(k => k != PersonalDataKind.Code))
        {
            var id = DutchIds.Of(kind);
            Detection($"pii.{id}", message.Contains_pii!.Contains(id), understood.PersonalData.Any(d => d.Kind == kind), faults);
        }

        if (faults.Count > 0)
        {
            _wrong.Add($"{message.Id} {string.Join("; ", faults)}\n    {message.Text.ReplaceLineEndings(" / ")}\n    {string.Join(", ", understood.Reasons)}");
        }
    }

    private void Accuracy(string name, string? expected, string found, List<string> faults)
    {
        if (expected is null)
        {
            return;
        }

        Add($"{name}.accuracy", expected == found ? 1 : 0, 1);
        if (expected != found)
        {
            faults.Add($"{name}: {expected}, not {found}");
        }
    }

    private void Detection(string name, bool expected, bool found, List<string>? faults = null)
    {
        Add($"{name}.recall", expected && found ? 1 : 0, expected ? 1 : 0);
        Add($"{name}.precision", expected && found ? 1 : 0, found ? 1 : 0);
        if (expected != found)
        {
            faults?.Add($"{name}: {(expected ? "missed" : "found without need")}");
        }
    }

    private void Add(string name, double right, double all)
    {
        var (rightBefore, allBefore) = _shares.GetValueOrDefault(name);
        _shares[name] = (rightBefore + right, allBefore + all);
    }

    private void Count(string theme, bool expected, bool both)
    {
        var (bothBefore, expectedBefore, foundBefore) = _themes.GetValueOrDefault(theme);
        _themes[theme] = (bothBefore + (both ? 1 : 0), expectedBefore + (expected ? 1 : 0), foundBefore + (expected ? 0 : 1));
    }
}
