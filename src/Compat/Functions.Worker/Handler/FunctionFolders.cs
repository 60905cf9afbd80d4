using System.Text.Json;

namespace Naober.Compat.Worker;

/// <summary>The folders with function.json in an app's root: one per function, the folder's name being the function's.</summary>
internal static class FunctionFolders
{
    private const string FileName = "function.json";

    /// <summary>Writes the folders, after removing those this library wrote before. Other folders and files stay. Repeating it changes nothing.</summary>
    public static void Write(string root, IEnumerable<FunctionMethod> functions)
    {
        var wanted = Directory.CreateDirectory(root);
        foreach (var folder in wanted.EnumerateDirectories().ToList())
        {
            RemoveOurs(folder);
        }

        foreach (var function in functions)
        {
            var folder = wanted.CreateSubdirectory(function.Name);
            File.WriteAllBytes(Path.Combine(folder.FullName, FileName), FunctionJson.Of(function));
        }
    }

    private static void RemoveOurs(DirectoryInfo folder)
    {
        var file = new FileInfo(Path.Combine(folder.FullName, FileName));
        if (!file.Exists || !IsOurs(file))
        {
            return;
        }

        file.Delete();
        if (!folder.EnumerateFileSystemInfos().Any())
        {
            folder.Delete();
        }
    }

    private static bool IsOurs(FileInfo file)
    {
        try
        {
            using var json = JsonDocument.Parse(File.ReadAllBytes(file.FullName));
            return json.RootElement.ValueKind == JsonValueKind.Object
                && json.RootElement.TryGetProperty(FunctionJson.GeneratedBy, out var by)
                && by.ValueEquals(FunctionJson.Generator);
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
