namespace Microsoft.Azure.Functions.Worker;

/// <summary>Runs the function on a schedule, in UTC.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class TimerTriggerAttribute(string schedule) : Attribute
{
    /// <summary>NCRONTAB with six fields, seconds first, or <c>%Setting%</c> for an app setting that holds it.</summary>
    public string Schedule { get; } = schedule;

    /// <summary>Whether the host remembers the last run, so that a missed one is made up for once.</summary>
    public bool UseMonitor { get; set; } = true;

    /// <summary>Runs at every start of the host, also when it scales out: never in production.</summary>
    public bool RunOnStartup { get; set; }
}
