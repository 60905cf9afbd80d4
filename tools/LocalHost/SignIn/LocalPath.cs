namespace Naober.LocalHost.SignIn;

/// <summary>Where to go after sign-in or sign-out: a path of this site, never another site.</summary>
internal static class LocalPath
{
    /// <summary>The path itself when it is one, otherwise "/".</summary>
    public static string Of(string? text) =>
        text is ['/', ..] && text is not ['/', '/' or '\\', ..] && !text.Any(char.IsControl) ? text : "/";
}
