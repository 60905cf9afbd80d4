using Microsoft.AspNetCore.Http;

namespace Naober.Functions.Web;

/// <summary>Where the pages are that only staff may see.</summary>
internal static class StaffPages
{
    private static readonly PathString[] Roots = ["/werk", "/beheer"];

    public static bool Has(PathString path) => Array.Exists(Roots, r => path.StartsWithSegments(r, StringComparison.OrdinalIgnoreCase));
}
