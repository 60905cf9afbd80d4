namespace Naober.Core.Tour;

/// <summary>Where people in a village meet already.</summary>
/// <param name="What">What there is and when, in one Dutch line; may be empty.</param>
public sealed record MeetingPlace(string Name, string What);
