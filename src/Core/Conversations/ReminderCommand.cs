using Naober.Core.Organisations;
using Naober.Core.Villages;

namespace Naober.Core.Conversations;

/// <summary>Reminders of the visits to one village, asked for or no more.</summary>
public sealed record ReminderCommand(bool On, VillageMatch Village);

/// <summary>
/// Reads "herinner almen" and "afmelden almen", and "stop almen", which we do not teach. Nothing but the word and a village: whoever writes more
/// may have something to tell.
/// </summary>
public sealed class ReminderWords(Organisation organisation)
{
    private static readonly HashSet<string> On = ["herinner", "herinnering", "herinneringen", "herinneren", "aanmelden", "remind", "reminder"];
    private static readonly HashSet<string> Off = ["afmelden", "stop", "stoppen"];
    private static readonly HashSet<string> Between = ["me", "mij", "aan", "van", "voor", "in", "dorp", "for"];

    private readonly Gazetteer _gazetteer = new([.. organisation.Villages.Values]);

    /// <returns>Null: it is another message.</returns>
    public ReminderCommand? Read(string text)
    {
        var words = Words.Of(text);
        if (words.Count is < 2 or > 8 || !(On.Contains(words[0]) || Off.Contains(words[0])))
        {
            return null;
        }

        var name = string.Join(' ', words.Skip(1).SkipWhile(Between.Contains));
        return _gazetteer.Find($"in {name}") is { } match && match.Said == name && (!match.Unsure || On.Contains(words[0]))
            ? new ReminderCommand(On.Contains(words[0]), match)
            : null;
    }
}
