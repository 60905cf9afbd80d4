using Naober.Core.Organisations;
using Naober.Core.Routing;

namespace Naober.Benchmarks.Year;

internal static class OverseersExtensions
{
    /// <summary>Somebody as they come in today: who stands in for the coordinator may what the coordinator may.</summary>
    /// <param name="now">UTC.</param>
    public static Person AsSignedIn(this Organisation organisation, Person person, DateTimeOffset now) =>
        person with { Granted = Colleagues.StandingIn(organisation, person.Id, now) };

    /// <summary>The coordinator, and who stands in where the coordinator is away or knows the person.</summary>
    public static PersonId[] Overseers(this Organisation organisation) => [organisation.Coordinator, organisation.People[organisation.Coordinator].Deputy];
}
