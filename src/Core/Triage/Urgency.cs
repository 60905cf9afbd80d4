namespace Naober.Core.Triage;

/// <summary>How soon a person must look (Dutch: gewoon, spoed, acuut).</summary>
public enum Urgency
{
    Normal,
    Urgent,
    Acute,
}
