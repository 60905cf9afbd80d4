namespace Twilio.Base;

public abstract class ReadOptions<T> : IOptions<T>
    where T : Resource
{
    private long? _limit;

    protected ReadOptions()
    {
    }

    public long? PageSize { get; set; }

    /// <summary>The most records that are read over all pages. It is the page size too where none was set before.</summary>
    public long? Limit
    {
        get => _limit;
        set
        {
            _limit = value;
            PageSize ??= value;
        }
    }

    public abstract List<KeyValuePair<string, string>> GetParams();
}
