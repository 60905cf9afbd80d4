using Naober.Pages.Languages;

namespace Naober.Functions.Web;

/// <summary>What a form's answers make together: the text of a signal, a line for each answer, in Dutch but for what somebody wrote.</summary>
internal static class FormText
{
    public static string Of(params ReadOnlySpan<string> lines)
    {
        var filled = new List<string>();
        foreach (var line in lines)
        {
            if (line.Trim() is { Length: > 0 } words)
            {
                filled.Add(words);
            }
        }

        return string.Join('\n', filled);
    }

    /// <summary>In which language the form was filled in; nothing for Dutch.</summary>
    public static string Written(Language language) => language.IsDutch ? "" : $"Ingevuld op een {language.Words.InDutch} formulier.";
}
