namespace Naober.LocalHost;

/// <summary>Something the person who started LocalHost can mend. The message says what, and is shown as it is.</summary>
internal sealed class SetupException(string message) : Exception(message);
