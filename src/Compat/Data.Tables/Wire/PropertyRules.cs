using System.Globalization;

namespace Azure.Data.Tables.Wire;

/// <summary>What Azure refuses in a row and Azurite lets pass, refused before a round trip with Azure's own codes.</summary>
internal static class PropertyRules
{
    /// <summary>Of the 255 that a row may have, three are its keys and its timestamp.</summary>
    public const int MaxCount = 252;

    public const int MaxNameLength = 255;

    private const int FirstYear = 1601;

    public static void CheckCount(int count)
    {
        if (count > MaxCount)
        {
            throw Refused("TooManyProperties", "A row has at most 252 properties besides its keys and its timestamp.");
        }
    }

    public static void CheckName(string name)
    {
        if (name.Length > MaxNameLength)
        {
            throw Refused("PropertyNameTooLong", "The name of a property is longer than 255 characters.");
        }

        if (name.Length == 0 || !(char.IsLetter(name[0]) || name[0] == '_') || !name.All(c => char.IsLetterOrDigit(c) || c == '_'))
        {
            throw Refused("PropertyNameInvalid", $"The name of property '{name}' is not one that C# would take.");
        }
    }

    /// <summary>The form of an instant; one before 1601 is mostly a DateTimeOffset that nobody filled in.</summary>
    public static string Instant(string name, DateTime utc) =>
        utc.Year >= FirstYear
            ? utc.ToString(Edm.InstantFormat, CultureInfo.InvariantCulture)
            : throw Refused("OutOfRangeInput", $"Property '{name}' is an instant before the year 1601.");

    private static RequestFailedException Refused(string code, string message) => new(400, message, code, null);
}
