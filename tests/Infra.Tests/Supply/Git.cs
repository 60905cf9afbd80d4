using System.ComponentModel;
using System.Diagnostics;
using Naober.Testing;

namespace Naober.Infra.Tests.Supply;

internal static class Git
{
    /// <summary>What git says; null: there is no git, or this is no clone.</summary>
    public static async Task<string?> TryAsync(params string[] arguments)
    {
        try
        {
            using var git = Process.Start(new ProcessStartInfo("git", arguments)
            {
                WorkingDirectory = Repository.Root,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            })!;
            var error = git.StandardError.ReadToEndAsync();
            var output = await git.StandardOutput.ReadToEndAsync();
            await error;
            await git.WaitForExitAsync();
            return git.ExitCode == 0 ? output : null;
        }
        catch (Win32Exception)
        {
            return null;
        }
    }
}
