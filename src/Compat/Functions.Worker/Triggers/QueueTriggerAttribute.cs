namespace Microsoft.Azure.Functions.Worker;

/// <summary>Runs the function for each message on a storage queue.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class QueueTriggerAttribute(string queueName) : Attribute
{
    /// <summary>The queue, or <c>%Setting%</c> for an app setting that names it.</summary>
    public string QueueName { get; } = queueName;

    /// <summary>The name (or prefix) of the setting with the storage connection; AzureWebJobsStorage when left out.</summary>
    public string? Connection { get; set; }
}
