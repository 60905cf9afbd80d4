namespace Naober.EndToEnd.Tests.Guards;

/// <summary>Personal data that is written nowhere else, so that whatever holds it got it from here.</summary>
internal static class Marked
{
    // The nine digits that 06…, +31 6… and 0031 6… have in common; each other than all the rest, also in base64, which blurs the ends.
    public const string InDanger = "687321145";
    public const string Worried = "682454376";
    public const string Shopkeeper = "631587297";
    public const string Resident = "653918462";
    public const string Caller = "618276534";
    public const string Unsafe = "647693815";
    public const string ByMail = "625849753";
    public const string Reminded = "643527198";
    public const string Host = "639174528";

    public const string Name = "Kwibbelaar";
    public const string Street = "Kwartelzegge";
    public const string CitizenNumber = "287654357";
    public const string Danger = "dwarrelmist";
    public const string Worry = "kwarrelbloem";
    public const string Shop = "broodkwispel";
    public const string Form = "tuinkwartel";
    public const string Mouth = "tafelkwink";
    public const string Home = "deurkwetter";
    public const string Mail = "postkwezel";
    public const string Note = "notitiekwast";
    public const string Partner = "Kwaakhuis";
    public const string Question = "vraagkwiek";
    public const string HostName = "Kwinkelier";
    public const string AtVisit = "bezoekkwaal";
    public const string AtVisitOfResident = "gastkwebbel";
    public const string Story = "verhaalkwiet";

    /// <summary>Why somebody asks about their data.</summary>
    public const string Asks = "inzagekwestie";
    public const string Corrects = "foutkwaad";

    /// <summary>Taken out of a text because somebody asked for that.</summary>
    public const string Struck = "streepkwab";

    /// <summary>Left out of a copy because it is about somebody else.</summary>
    public const string LeftOut = "anderkwark";

    /// <summary>What the test itself puts on a queue, as something that is not ours.</summary>
    public const string Poison = "gifkwijl";

    /// <summary>What the test hides itself, to see that it is found.</summary>
    public const string Control = "proefkwaken";
    public const string ControlQueue = "control";

    public static string[] Numbers { get; } = [InDanger, Worried, Shopkeeper, Resident, Caller, Unsafe, ByMail, Reminded, Host];

    public static string[] Texts { get; } =
    [
        Name, Street, CitizenNumber, Danger, Worry, Shop, Form, Mouth, Home, Mail, Note, Partner, Question, HostName, AtVisit, AtVisitOfResident, Story, Asks, Corrects,
        Struck, LeftOut, Poison, Control,
    ];

    public static string[] All { get; } = [.. Numbers, .. Texts];

    public static string Phone(string number) => $"+31{number}";
}
