using System.Globalization;

namespace Naober.Core.Privacy;

/// <summary>A count as it may be shown: below five, people could be told apart (domain guide §4).</summary>
public static class SmallNumber
{
    /// <summary>Fewer than this is not shown.</summary>
    public const int Few = 5;

    public static string Show(int count) => count < Few ? $"minder dan {Few}" : count.ToString(CultureInfo.InvariantCulture);
}
