namespace Naober.Sandbox.Twilio;

/// <summary>Whose signature a webhook call carries.</summary>
public enum SignAs
{
    Twilio,

    /// <summary>A signature made with another key.</summary>
    Stranger,

    /// <summary>No signature at all.</summary>
    Nobody,
}
