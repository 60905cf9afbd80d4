using Naober.Core.Privacy;

namespace Naober.Functions.Ports;

/// <summary>Recognises a sender without keeping the number.</summary>
public interface ISenderKeys
{
    /// <summary>The same number always makes the same key, in this deployment only.</summary>
    SenderKey KeyOf(PhoneNumber number);
}
