using System.Text.Json;

namespace Naober.LocalHost.SignIn;

/// <summary>The platform writes names as auth_typ.</summary>
internal static class ClaimsJson
{
    public static readonly JsonSerializerOptions Options = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };
}
