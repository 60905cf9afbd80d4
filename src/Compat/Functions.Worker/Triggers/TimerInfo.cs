namespace Microsoft.Azure.Functions.Worker;

/// <summary>What the host tells about a timer's run. Its times are informational: take the clock from a TimeProvider.</summary>
public class TimerInfo
{
    /// <summary>Null when the host does not monitor the schedule.</summary>
    public ScheduleStatus? ScheduleStatus { get; set; }

    /// <summary>A scheduled time was missed because no host ran; this run makes up for all that were missed.</summary>
    public bool IsPastDue { get; set; }
}
