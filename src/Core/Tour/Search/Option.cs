namespace Naober.Core.Tour.Search;

/// <summary>A venue and a start at which a village can be visited on a day of the week.</summary>
internal readonly record struct Option(int Venue, int Start);
