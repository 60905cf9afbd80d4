namespace Naober.Core.Tour;

/// <summary>On which side of its dot a name stands.</summary>
public enum MapLabel
{
    /// <summary>No room: the dot stands alone.</summary>
    None,
    Right,
    Left,
    Above,
    Below,
}
