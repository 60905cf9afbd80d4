namespace Naober.Core.Triage;

internal static class Claims
{
    /// <summary>Adds what was found from start to end, unless part of it was found to be something else before.</summary>
    public static void Claim(this List<PersonalData> found, PersonalDataKind kind, int start, int end)
    {
        if (!found.Exists(f => f.Start < end && start < f.Start + f.Length))
        {
            found.Add(new PersonalData(kind, start, end - start));
        }
    }
}
