namespace Twilio.Base;

/// <summary>One page of a list, as the 2010-04-01 API answers it. <paramref name="NextPageUri"/> is null on the last page.</summary>
internal sealed record Page<T>(IReadOnlyList<T> Records, string NextPageUri)
    where T : Resource;
