namespace Naober.Core.Tour;

/// <summary>What a person decides about stops, published or not. Closed: these are all there are.</summary>
public abstract record TourChange
{
    private TourChange()
    {
    }

    public sealed record Cancel(Stop Stop) : TourChange;

    /// <param name="To">The same village on another day, hour, van or venue.</param>
    public sealed record Move(Stop Stop, Stop To) : TourChange;

    public sealed record Add(Stop Stop) : TourChange;

    /// <summary>Two villages take each other's day, hour and van.</summary>
    public sealed record Swap(Stop First, Stop Second) : TourChange;
}
