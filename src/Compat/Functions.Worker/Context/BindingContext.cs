namespace Microsoft.Azure.Functions.Worker;

/// <summary>
/// What came beside the trigger's value: route values of an HTTP function, the host's metadata of a queue message or
/// timer. Of a queue message that is itself a JSON object the host lets top-level properties overwrite the metadata:
/// nothing here is to be trusted more than the message.
/// </summary>
public abstract class BindingContext
{
    public abstract IReadOnlyDictionary<string, object?> BindingData { get; }
}
