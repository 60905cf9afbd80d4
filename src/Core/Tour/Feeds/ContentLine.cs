using System.Text;

namespace Naober.Core.Tour.Feeds;

/// <summary>The lines that an iCalendar file is made of (RFC 5545, section 3.1).</summary>
internal static class ContentLine
{
    private const int Octets = 75;

    /// <summary>Ends the line, and breaks it before its 76th octet. A character of more octets stays whole.</summary>
    public static void AppendContentLine(this StringBuilder file, string line)
    {
        var used = 0;
        foreach (var rune in line.EnumerateRunes())
        {
            if (used + rune.Utf8SequenceLength > Octets)
            {
                file.Append("\r\n ");
                used = 1;
            }

            file.Append(rune);
            used += rune.Utf8SequenceLength;
        }

        file.Append("\r\n");
    }

    /// <summary>Words of people as a value of the type TEXT: nothing in them ends the value or the line.</summary>
    public static string Escape(string text)
    {
        var value = new StringBuilder(text.Length + 8);
        foreach (var c in text.ReplaceLineEndings("\n"))
        {
            value.Append(c switch
            {
                '\\' => @"\\",
                ';' => @"\;",
                ',' => @"\,",
                '\n' => @"\n",
                _ when char.IsControl(c) => " ",
                _ => c.ToString(),
            });
        }

        return value.ToString();
    }
}
