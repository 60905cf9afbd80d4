using Naober.Core.Organisations;

namespace Naober.Core.Texts;

/// <summary>Whether every text in the form of address that the organisation chose, with its longest names filled in, costs no more than it may.</summary>
public static class TextCheck
{
    /// <summary>These are written in the cheap alphabet, so one text message holds them.</summary>
    private static readonly string[] OneSegment = [TextBook.Dutch, TextBook.English, "de"];

    /// <returns>Dutch sentences; empty when all is well.</returns>
    public static IEnumerable<string> ErrorsOf(Organisation organisation)
    {
        ArgumentNullException.ThrowIfNull(organisation);
        var wording = new Wording(organisation);
        foreach (var (language, id) in organisation.Texts.Languages.SelectMany(l => TextIds.All, (l, id) => (l, id)))
        {
            if (organisation.Texts.Find(language, id, organisation.Address) is not { } template)
            {
                continue;
            }

            var text = wording.Longest(language, template);
            var most = OneSegment.Contains(language) ? 1 : 2;
            if (SmsText.Segments(text) > most)
            {
                yield return $"{language}.txt: '{TextIds.NameOf(id)}' past niet in {most} sms met {text.Length} tekens: \"{text}\". "
                    + "Maak de tekst korter, haal letters als ë en ï weg, of kies een kortere 'shortName'.";
            }

            if (language == TextBook.English
                && SmsText.Segments($"{wording.Longest(TextBook.Dutch, organisation.Texts.Find(TextBook.Dutch, id, organisation.Address)!)}\n{text}") > 2)
            {
                yield return $"'{TextIds.NameOf(id)}' past in het Nederlands en het Engels samen niet in twee sms'jes. Maak een van de twee korter.";
            }
        }
    }
}
