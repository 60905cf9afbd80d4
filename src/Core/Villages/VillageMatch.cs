namespace Naober.Core.Villages;

/// <summary>A village found in a text.</summary>
/// <param name="Said">The words of the text that named it. They quote the text, so they are as private as it is.</param>
public sealed record VillageMatch(Village Village, string Said);
