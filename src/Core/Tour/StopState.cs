namespace Naober.Core.Tour;

public enum StopState
{
    Proposed,

    /// <summary>Told to people. Only a person moves or cancels it.</summary>
    Published,
    Held,
    Cancelled,
    Moved,

    /// <summary>People were told of it, and then nobody of us was there, as the host told afterwards.</summary>
    Missed,
}
