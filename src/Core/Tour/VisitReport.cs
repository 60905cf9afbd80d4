using Naober.Core.Organisations;

namespace Naober.Core.Tour;

/// <summary>How a visit went, as its host told afterwards: a count and a reason from a list, so nobody can be named.</summary>
/// <param name="WhyNot">Null: it took place.</param>
/// <param name="Came">How many people came; 0 where it did not take place.</param>
/// <param name="Heard">How many things that people said were passed on.</param>
/// <param name="At">UTC.</param>
/// <param name="By">Null: a resident was the host.</param>
public sealed record VisitReport(WhyMissed? WhyNot, int Came, int Heard, DateTimeOffset At, PersonId? By)
{
    public const int MostPeople = 999;

    public bool TookPlace => WhyNot is null;
}

/// <summary>Why a visit did not take place. A list and no free text: who was ill is nobody's business.</summary>
public enum WhyMissed
{
    Weather,
    Van,
    PlaceClosed,
    NobodyOfUs,
    Other,
}
