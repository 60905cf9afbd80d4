namespace Naober.Pages.Shops;

/// <summary>The fields of the coordinator's shop forms, and of the form that asks for a shop's PIN. A field's name is also the id of its control.</summary>
public static class ManageFields
{
    /// <summary>Which form was sent: <see cref="Facts"/>, <see cref="NewCode"/>, <see cref="Revoke"/> or <see cref="SetPin"/>.</summary>
    public const string Action = "actie";
    public const string Facts = "gegevens";
    public const string NewCode = "nieuwe-code";
    public const string Revoke = "intrekken";
    public const string SetPin = "pincode-maken";

    public const string Id = "id";
    public const string Name = "naam";
    public const string Kind = "soort";
    public const string Village = "dorp";
    public const string TrainedOn = "getraind";
    public const string Pin = "pincode";

    /// <summary>The code that is to be replaced, so that pressing twice replaces it once.</summary>
    public const string Code = "code";
}
