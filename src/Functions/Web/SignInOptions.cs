using Microsoft.Extensions.Configuration;
using Naober.Functions.Settings;

namespace Naober.Functions.Web;

/// <summary>Whose sign-in we trust.</summary>
/// <param name="TenantId">The organisation's own Entra tenant.</param>
/// <param name="PlatformSignsIn">Whether App Service authentication is on; it says so itself (<c>WEBSITE_AUTH_ENABLED</c>).</param>
public sealed record SignInOptions(string TenantId, bool PlatformSignsIn)
{
    /// <exception cref="InvalidOperationException">The setting <c>SignIn__TenantId</c> is missing.</exception>
    public static SignInOptions From(IConfiguration configuration) => new(
        configuration.Required("SignIn:TenantId"),
        string.Equals(configuration["WEBSITE_AUTH_ENABLED"], "True", StringComparison.OrdinalIgnoreCase));
}
