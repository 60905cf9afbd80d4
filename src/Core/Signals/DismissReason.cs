namespace Naober.Core.Signals;

/// <summary>Why a message that got stuck goes, without running again. A choice, so that no name can slip in.</summary>
public enum DismissReason
{
    /// <summary>A colleague wrote down anew what it was about.</summary>
    WrittenAnew,

    /// <summary>Somebody tried something out.</summary>
    Trial,

    /// <summary>Something else put it on our queue.</summary>
    Foreign,
}
