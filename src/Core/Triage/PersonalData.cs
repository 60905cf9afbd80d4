namespace Naober.Core.Triage;

/// <summary>Something in a text that identifies a person.</summary>
/// <param name="Start">Of its first character in the text.</param>
public readonly record struct PersonalData(PersonalDataKind Kind, int Start, int Length);

public enum PersonalDataKind
{
    /// <summary>Citizen service number that passes the eleven-test.</summary>
    Bsn,

    /// <summary>Bank account number, of any country, that passes mod 97.</summary>
    Iban,
    Phone,
    Email,

    /// <summary>First or last name of a private person.</summary>
    Name,

    /// <summary>Street with house number.</summary>
    Address,
    LicensePlate,
    BirthDate,

    /// <summary>A PIN, a password, a code from a bank.</summary>
    Code,
}
