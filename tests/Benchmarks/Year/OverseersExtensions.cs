using Naober.Core.Organisations;

namespace Naober.Benchmarks.Year;

internal static class OverseersExtensions
{
    /// <summary>The coordinator, and who stands in where the coordinator is away or knows the person.</summary>
    public static PersonId[] Overseers(this Organisation organisation) => [organisation.Coordinator, organisation.People[organisation.Coordinator].Deputy];
}
