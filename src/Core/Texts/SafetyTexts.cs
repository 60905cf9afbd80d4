using System.Security.Cryptography;
using System.Text;
using Naober.Core.Organisations;

namespace Naober.Core.Texts;

/// <summary>Which texts must be approved, by whom, and which are not.</summary>
public static class SafetyTexts
{
    /// <summary>The texts for danger and urgency that lack an approval, in the organisation's form of address; Dutch first.</summary>
    public static IReadOnlyList<UnapprovedText> Unapproved(Organisation organisation)
    {
        ArgumentNullException.ThrowIfNull(organisation);
        return
        [
            .. from language in organisation.Texts.Languages.OrderBy(l => l is TextBook.Dutch ? 0 : l is TextBook.English ? 1 : 2)
               from id in TextIds.All
               where TextIds.IsSafety(id)
               let missing = Missing(organisation, language, id)
               where missing is { Count: > 0 }
               select new UnapprovedText(id, language, missing),
        ];
    }

    /// <summary>False too when the language does not have the text.</summary>
    public static bool IsApproved(Organisation organisation, string language, TextId id) => Missing(organisation, language, id) is { Count: 0 };

    /// <summary>
    /// The officer for what is said in danger; besides, whose number is in it; and a native speaker for any language but Dutch.
    /// </summary>
    public static IReadOnlyList<Approver> ApproversOf(string language, TextId id, string template)
    {
        ArgumentNullException.ThrowIfNull(template);
        var approvers = new List<Approver>();
        if (TextIds.IsSafety(id))
        {
            approvers.Add(Approver.Officer);
            approvers.AddRange(template.Contains("0800-2000", StringComparison.Ordinal) ? [Approver.SafeAtHome] : []);
            approvers.AddRange(template.Contains("113", StringComparison.Ordinal) ? [Approver.SuicidePrevention] : []);
        }

        approvers.AddRange(language == TextBook.Dutch ? [] : [Approver.NativeSpeaker]);
        return approvers;
    }

    /// <summary>Six characters that change with the words, so that an approval holds for the words that were read and no others.</summary>
    public static string MarkOf(string template) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(template)))[..6];

    // Null: the language does not have it.
    private static List<Approver>? Missing(Organisation organisation, string language, TextId id)
    {
        if (organisation.Texts.Find(language, id, organisation.Address) is not { } template)
        {
            return null;
        }

        var mark = MarkOf(template);
        var signed = organisation.SignOffs.Where(s => s.Text == id && s.Language == language && s.Mark == mark).Select(s => s.By);
        return [.. ApproversOf(language, id, template).Except(signed)];
    }
}

/// <summary>A text for danger or urgency that should not go out before these have approved it.</summary>
public sealed record UnapprovedText(TextId Text, string Language, IReadOnlyList<Approver> Missing)
{
    /// <summary>Dutch goes out all the same, because silence would be worse; and English with it, to whoever writes in another language.</summary>
    public bool IsSentAllTheSame => Language is TextBook.Dutch or TextBook.English;
}
