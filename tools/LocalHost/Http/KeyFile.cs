using System.Text.Json;

namespace Naober.LocalHost.Http;

/// <summary>Keeps the keys in the state folder, so that sign-ins and keys outlive a restart of LocalHost.</summary>
internal static class KeyFile
{
    /// <exception cref="SetupException">The file is there but holds no keys.</exception>
    public static Keys ReadOrMake(string stateFolder)
    {
        var path = Path.Combine(stateFolder, "keys.json");
        if (File.Exists(path))
        {
            return Read(path);
        }

        var keys = Keys.New();
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        using var file = new FileStream(path, options);
        JsonSerializer.Serialize(file, keys);
        return keys;
    }

    private static Keys Read(string path)
    {
        try
        {
            return JsonSerializer.Deserialize<Keys>(File.ReadAllText(path)) is { Function: { }, Master: { }, Session: { } } keys
                ? keys
                : throw new SetupException($"{path} holds no keys; delete it.");
        }
        catch (JsonException)
        {
            throw new SetupException($"{path} holds no keys; delete it.");
        }
    }
}
