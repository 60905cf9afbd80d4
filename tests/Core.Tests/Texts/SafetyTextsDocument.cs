using System.Text;
using Naober.Core.Texts;

namespace Naober.Core.Tests.Texts;

/// <summary>What docs/safety-texts.md must say, made of the texts themselves.</summary>
internal static class SafetyTextsDocument
{
    private const string Top = """
        # Who must approve what before going live

        Made from `config/texts` and held to it by a test: change a text there, run the Core tests, copy `artifacts/safety-texts.md` here.

        A text goes out only after the people beside it have approved **these words**, and the organisation has written that down in its
        pack (`signOffs` in `organisation.json`), a line per person:

        ```json
        { "text": "hulplijnen", "language": "nl", "by": "Veilig Thuis", "who": "name and function", "date": "2026-12-01", "mark": "……" }
        ```

        The mark stands beside the text. It changes with the words, so an approval of other words does not count. `by` is one of:

        | by | who |
        |---|---|
        | aandachtsfunctionaris | the organisation's own officer for safety at home |
        | Veilig Thuis | Veilig Thuis of the region, for every text with 0800-2000 |
        | 113 | 113 Zelfmoordpreventie, for every text with 113 |
        | moedertaalspreker | somebody whose first language it is and who works with people, for every text that is not Dutch |

        What happens without approval:

        - **Dutch** goes out all the same, because silence would be worse. The coordinator's page keeps a red line for it.
        - **Any other language** does not go out alone: the sender gets Dutch and English together, in two text messages at most. So the
          English texts for danger matter as much as the Dutch ones.
        - Only the form of address that the organisation chose needs approval.

        Adding a language is one file: `config/texts/xx.txt`, named after the language (ISO 639-1), with at least the texts for danger and
        urgency and the words for days and months. The app reads it at the start and says what is missing, too long or cannot be filled in.
        What else the file does not have is said in Dutch and English. By which words a text is heard to be in that language stands in
        `config/triage/talen.txt` ([triage.md](triage.md)); other letters than Latin are recognised without words.

        Before going live, ask Veilig Thuis one thing more: does showing 0800-2000 on a phone that somebody else reads endanger the sender?
        `hulplijnen` names no kind of danger for that reason, and is the answer to everything that may be unsafe at home.

        Nobody has approved anything for the pack in `config/lochem`: it is for demonstration. The drafts follow the domain guide; those in
        other languages than Dutch were not read by a native speaker yet.

        The texts that Twilio sends in our place (deploy.md, step 8) need the officer's approval too.

        """;

    public static string Of(TextBook book)
    {
        var page = new StringBuilder(Top);
        Add("For danger and urgency", safety: true);
        Add("All others", safety: false);
        return page.ToString();

        void Add(string title, bool safety)
        {
            page.Append('\n').Append("## ").Append(title).Append('\n');
            foreach (var id in TextIds.All.Where(id => TextIds.IsSafety(id) == safety))
            {
                page.Append('\n').Append("### ").Append(TextIds.NameOf(id)).Append("\n\n| | text | mark | must approve |\n|---|---|---|---|\n");
                foreach (var language in book.Languages.OrderBy(l => l is "nl" ? 0 : l is "en" ? 1 : 2).ThenBy(l => l, StringComparer.Ordinal))
                {
                    page.AppendJoin("", RowsOf(book, id, language));
                }
            }
        }
    }

    private static IEnumerable<string> RowsOf(TextBook book, TextId id, string language) =>
        from address in Enum.GetValues<FormOfAddress>()
        let text = book.Find(language, id, address)
        where text is not null
        group address by text into form
        let forms = form.Count() == 2 ? language : $"{language}, {form.Single().ToString().ToLowerInvariant()}"
        let approvers = string.Join(", ", SafetyTexts.ApproversOf(language, id, form.Key).Select(SignOffReader.NameOf))
        select $"| {forms} | {form.Key} | `{SafetyTexts.MarkOf(form.Key)}` | {(approvers.Length == 0 ? "–" : approvers)} |\n";
}
