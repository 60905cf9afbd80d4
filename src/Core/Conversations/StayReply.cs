using Naober.Core.Organisations;
using Naober.Core.Villages;

namespace Naober.Core.Conversations;

/// <summary>What somebody answered to the question whether the visits to a village must go on.</summary>
/// <param name="Village">Null: they named none.</param>
public sealed record StayReply(bool Yes, VillageMatch? Village);

/// <summary>
/// Reads "blijven ja", "blijven nee", "ja blijven almen" and the like, in any order. Nothing but these words and a village: whoever writes more may
/// have something to tell.
/// </summary>
public sealed class StayReplies(Organisation organisation)
{
    private const int MostWords = 10;

    private static readonly HashSet<string> Stay =
        ["blijven", "blijve", "blijf", "blijft", "blijfe", "blijen", "bliven", "blijvn", "blieven", "blief", "bljven", "stay"];

    private static readonly HashSet<string> Between =
        ["in", "voor", "van", "dorp", "het", "de", "bus", "moet", "komen", "graag", "hoor", "aub", "alsjeblieft", "alstublieft", "please", "for"];

    private static readonly HashSet<string> Thanks = ["dank", "dankje", "dankjewel", "danku", "dankuwel", "bedankt", "je", "u", "wel", "thanks"];

    private readonly Gazetteer _gazetteer = new([.. organisation.Villages.Values]);

    /// <summary>
    /// "Ja", "nee hoor dank u": yes or no without the word that we taught, which answers only who was asked and has nothing else to answer.
    /// </summary>
    /// <returns>Null: it says something else too.</returns>
    public static bool? ReadBare(string text)
    {
        var words = Words.Of(text);
        return words.Count <= MostWords
            && words.TrueForAll(w => YesWords.Of(w) is not null || Between.Contains(w) || Thanks.Contains(w))
            && words.Select(YesWords.Of).OfType<bool>().Distinct().ToList() is [var yes] ? yes : null;
    }

    /// <returns>Null: it is another message.</returns>
    public StayReply? Read(string text)
    {
        var words = Words.Of(text);
        if (words.Count > MostWords || words.Count(Stay.Contains) != 1 || words.Select(YesWords.Of).OfType<bool>().Distinct().ToList() is not [var yes])
        {
            return null;
        }

        // A name may have such a word in it, so they go from around it and stay within.
        var name = string.Join(' ', words.Where(w => !Stay.Contains(w) && YesWords.Of(w) is null)
            .SkipWhile(Between.Contains).Reverse().SkipWhile(Between.Contains).Reverse());
        return name.Length == 0 ? new StayReply(yes, null)
            : _gazetteer.Find($"in {name}") is { } match && match.Said == name ? new StayReply(yes, match)
            : null;
    }
}
