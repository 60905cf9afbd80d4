namespace Naober.Core.Texts;

/// <summary>How an organisation speaks to people in Dutch: je or u. Never both in one text.</summary>
public enum FormOfAddress
{
    Je,
    U,
}
