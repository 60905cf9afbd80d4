namespace Microsoft.Azure.Functions.Worker;

/// <summary>The times the host recorded for a schedule, in UTC; <see cref="DateTime.MinValue"/> for never.</summary>
public class ScheduleStatus
{
    public DateTime Last { get; set; }

    public DateTime Next { get; set; }

    public DateTime LastUpdated { get; set; }
}
