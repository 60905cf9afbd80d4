namespace Naober.Sandbox.Faults;

public enum FaultTarget
{
    /// <summary>Requests to Twilio's API.</summary>
    Twilio,

    /// <summary>Requests to Microsoft Graph.</summary>
    Graph,

    /// <summary>The webhook that a text from a phone sets off.</summary>
    Webhook,
}
