namespace Naober.Pages;

/// <summary>What every page says about the organisation.</summary>
/// <param name="Phone">Where people call, as they read it: "0573 29 70 00".</param>
/// <param name="SmsNumber">Where people text to, as they read it: "097 0102 40573".</param>
public sealed record Site(string OrganisationName, string Phone, string SmsNumber);
