namespace Naober.Core.Organisations;

/// <summary>
/// The organisation as its pack says: what never changes while the app runs, and the people to begin with. Who is there now says an
/// <see cref="Organisation"/> that was made <see cref="Organisation.With"/> the directory.
/// </summary>
public sealed record Pack(Organisation Organisation);
