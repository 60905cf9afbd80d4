using System.Collections;

namespace Twilio.Base;

/// <summary>
/// The records of a list. The first page is there already; each further page is fetched, synchronously as in the official
/// library, when the enumeration comes to it.
/// </summary>
public class ResourceSet<T> : IEnumerable<T>
    where T : Resource
{
    private readonly Page<T> _first;
    private readonly long? _limit;
    private readonly Func<Page<T>, Page<T>> _next;

    internal ResourceSet(Page<T> first, long? limit, Func<Page<T>, Page<T>> next)
    {
        _first = first;
        _limit = limit;
        _next = next;
    }

    /// <summary>False keeps the enumeration to the first page.</summary>
    public bool AutoPaging { get; set; } = true;

    /// <exception cref="Exceptions.ApiException">Twilio refused a further page.</exception>
    /// <exception cref="Exceptions.ApiConnectionException">A further page could not be fetched.</exception>
    public IEnumerator<T> GetEnumerator()
    {
        var left = _limit ?? long.MaxValue;
        for (var page = _first; page is not null && left > 0; page = HasMore(page, left) ? _next(page) : null)
        {
            foreach (var record in page.Records)
            {
                if (left-- == 0)
                {
                    yield break;
                }

                yield return record;
            }
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private bool HasMore(Page<T> page, long left) => AutoPaging && left > 0 && !string.IsNullOrEmpty(page.NextPageUri);
}
