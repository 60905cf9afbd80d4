namespace Naober.LocalHost;

/// <summary>Where LocalHost keeps what it must remember: timers and keys. Without a folder given it is a temporary one that goes with it.</summary>
internal sealed class StateFolder : IDisposable
{
    private readonly bool _temporary;

    private StateFolder(string path, bool temporary)
    {
        Path = path;
        _temporary = temporary;
    }

    public string Path { get; }

    public static StateFolder Open(string? path) => path is null
        ? new StateFolder(Directory.CreateTempSubdirectory("naober-localhost-").FullName, temporary: true)
        : new StateFolder(Directory.CreateDirectory(path).FullName, temporary: false);

    public void Dispose()
    {
        if (_temporary)
        {
            Directory.Delete(Path, recursive: true);
        }
    }
}
