namespace Naober.LocalHost.App;

/// <summary>Which key a caller of an HTTP function must show.</summary>
internal enum AuthLevel
{
    Anonymous,
    Function,
    Admin,
}
