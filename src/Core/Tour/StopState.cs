namespace Naober.Core.Tour;

public enum StopState
{
    Proposed,

    /// <summary>Told to people. Only a person moves or cancels it.</summary>
    Published,
    Held,
    Cancelled,
    Moved,
}
