namespace Naober.Core.Tour;

/// <summary>Something that is there every week already: the market on the square, the coffee morning of the church.</summary>
/// <param name="Together">Decided with those who run it: we stand there at the same time. Otherwise we stay out of its hours.</param>
public sealed record Activity(string Name, Hours When, bool Together = false);
