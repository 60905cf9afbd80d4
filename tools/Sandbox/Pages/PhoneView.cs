using Naober.Sandbox.Twilio;

namespace Naober.Sandbox.Pages;

/// <summary>A phone in the list beside the thread.</summary>
public sealed record PhoneView(string Number, string Owner, string? LastText, DateTimeOffset? LastAt)
{
    /// <summary>The phone that is there before anybody added one.</summary>
    public const string Practice = "+31612345678";

    public string Shown => PhoneNumbers.Show(Number);

    public string Address => $"/telefoon/{Number}";
}
