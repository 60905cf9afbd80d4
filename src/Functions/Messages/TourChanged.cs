namespace Naober.Functions.Messages;

/// <summary>
/// Tell everybody concerned that a stop was published, moved or cancelled. Ordered before the change is saved, so that a crash between the two
/// cannot lose it; whoever handles it looks whether the stop has come so far.
/// </summary>
/// <param name="Stop">Its id.</param>
/// <param name="Sequence">Of the stop once it is changed; 0: it is published.</param>
/// <param name="OrderedAt">UTC.</param>
/// <param name="Reminder">No change: go on with the reminders of the stop, which were not all sent yet.</param>
public sealed record TourChanged(string Stop, int Sequence, DateTimeOffset OrderedAt, int Attempt = 0, bool Reminder = false);
