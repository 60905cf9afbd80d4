namespace Naober.Core.Organisations;

/// <summary>
/// What an organisation writes down about its travelling meeting point. What is left out is as usual; a list that is left out is empty (generated
/// JSON readers set it to null, whatever the property began with).
/// </summary>
public sealed record PackTour
{
    /// <summary>With its article: "de Naoberbus".</summary>
    public string? Name { get; init; }

    public IReadOnlyList<PackVan> Vans { get => field ?? []; init; }

    public int? StopMinutes { get; init; }

    public int? MinimumGapDays { get; init; }

    public int? MaximumGapWeeks { get; init; }

    public int? HorizonWeeks { get; init; }

    /// <summary>
    /// Left out or true: once nobody waits longer than the target, the same weekday and hour go before shorter waits. False: the waits go first.
    /// </summary>
    public bool? OnTargetIsEnough { get; init; }

    /// <summary>Measured drives between villages; the rest is computed from their places on the map.</summary>
    public IReadOnlyList<PackDrive> DrivingTimes { get => field ?? []; init; }

    /// <summary>What one text message costs, in eurocents.</summary>
    public int? TextCents { get; init; }

    /// <summary>The name of a file in <c>config/schoolvakanties</c>: "noord", "midden" or "zuid".</summary>
    public string? SchoolRegion { get; init; }

    /// <summary>School holidays in which the vans stay at home, by name.</summary>
    public IReadOnlyList<string> HomeIn { get => field ?? []; init; }

    /// <summary>What stands in the file of the region.</summary>
    public IReadOnlyList<PackClosure> SchoolHolidays { get => field ?? []; init; }
}

/// <param name="Home">The village where it starts and ends its day.</param>
/// <param name="Days">By Dutch weekday: "9.00-17.00", driving included.</param>
public sealed record PackVan(string? Id, string? Name, string? Home, IReadOnlyDictionary<string, string>? Days)
{
    public int? StopsPerWeek { get; init; }

    public int? StopsPerDay { get; init; }

    public IReadOnlyList<PackClosure> Away { get => field ?? []; init; }
}

/// <summary>A measured drive; also for the way back, unless that has a time of its own.</summary>
/// <param name="From">The id of a village.</param>
/// <param name="To">The id of a village.</param>
public sealed record PackDrive(string? From, string? To, int? Minutes, double? Kilometres);

/// <param name="Name">With its article: "het dorpshuis".</param>
public sealed record PackVenue(string? Id, string? Name)
{
    /// <summary>By Dutch weekday; left out: always.</summary>
    public IReadOnlyDictionary<string, string>? Open { get; init; }

    public IReadOnlyList<PackClosure> Closed { get => field ?? []; init; }

    /// <summary>What else goes on there, such as the market.</summary>
    public IReadOnlyList<PackActivity> Busy { get => field ?? []; init; }

    public bool StepFree { get; init; }

    /// <summary>What visitors want to know: "toilet voor rolstoel".</summary>
    public IReadOnlyList<string> Facts { get => field ?? []; init; }
}

/// <param name="Together">Agreed with those who run it: we come at the same time.</param>
public sealed record PackActivity(string? Name, string? Day, string? Hours, bool Together = false);

/// <param name="First">Such as "2026-12-21".</param>
/// <param name="Last">The last closed day itself.</param>
public sealed record PackClosure(string? First, string? Last, string? Reason);

public sealed record PackMeetingPlace(string? Name, string? What);

/// <summary>What stands in a file of <c>config/schoolvakanties</c>.</summary>
public sealed record SchoolHolidaysPack
{
    /// <summary>The reason is the name: "kerstvakantie".</summary>
    public IReadOnlyList<PackClosure> Holidays { get => field ?? []; init; }
}
