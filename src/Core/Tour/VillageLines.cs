using Naober.Core.Organisations;
using Naober.Core.Villages;

namespace Naober.Core.Tour;

/// <summary>What was heard in a village and what was done with it, in two lines for everybody to read. The coordinator approves them by saving them.</summary>
/// <param name="ApprovedAt">UTC.</param>
public sealed record VillageLines(VillageId Village, string Heard, string Did, DateTimeOffset ApprovedAt, PersonId ApprovedBy)
{
    public const int Length = 200;
}
