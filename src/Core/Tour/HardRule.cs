namespace Naober.Core.Tour;

/// <summary>What no plan may break.</summary>
public enum HardRule
{
    /// <summary>A public holiday, or a day the village itself does not want us.</summary>
    ClosedDay,

    /// <summary>The van runs on that day of the week and is not away.</summary>
    VanDay,

    /// <summary>The van leaves home and is back within its hours.</summary>
    VanHours,

    /// <summary>The venue is not closed for a while.</summary>
    VenueClosed,

    /// <summary>The stop lies within the venue's hours.</summary>
    VenueHours,

    /// <summary>Nothing else goes on there at that time, unless "samen met".</summary>
    Clash,

    /// <summary>A van is in one place at a time, with the drive between two stops.</summary>
    OnePlace,
    StopsPerDay,
    StopsPerWeek,
    MinimumGap,

    /// <summary>What people were told stands.</summary>
    Published,
}
