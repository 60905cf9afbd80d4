using Naober.Core.Privacy;

namespace Naober.Functions.Ports;

/// <summary>Recognises a sender without keeping the number.</summary>
public interface ISenderKeys
{
    /// <summary>The same number always makes the same key, in this deployment only.</summary>
    SenderKey KeyOf(PhoneNumber number);

    /// <summary>The same for what is no number, such as an address that is counted.</summary>
    /// <param name="text">Begins with what it is for, so that two uses never make the same key.</param>
    string KeyOf(string text);
}
