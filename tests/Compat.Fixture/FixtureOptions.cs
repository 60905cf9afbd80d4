namespace Naober.Compat.Fixture;

public sealed class FixtureOptions
{
    public const string Section = "Fixture";

    public string Greeting { get; set; } = "";

    public string Village { get; set; } = "Almen";

    /// <summary>How the app ends by itself once it has started: "stop", "throw", or not at all.</summary>
    public string End { get; set; } = "";
}
