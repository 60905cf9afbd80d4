namespace Naober.Core.Triage;

public enum Theme
{
    Other,
    Loneliness,
    Memory,
    Caring,
    Money,
    Neglect,
    Youth,
    Safety,
    Grief,
    Mobility,
    Language,
    Initiative,
    Volunteer,
    MeetingPlace,
}
