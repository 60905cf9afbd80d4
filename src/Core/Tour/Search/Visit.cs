namespace Naober.Core.Tour.Search;

/// <summary>A stop while the plan is being made; villages, vans, venues and days are numbers of the <see cref="Grid"/>.</summary>
internal readonly record struct Visit(int Village, int Van, int Day, int Venue, int Start, int End, bool IsPublished = false);
