using Naober.Core.Triage;

namespace Naober.Core.Tests.Triage;

/// <summary>The phrases of the domain guide, and one for each of its patterns.</summary>
public sealed class DangerTests
{
    [Theory]
    [InlineData("het hoeft voor mij niet meer")]
    [InlineData("jullie hebben straks geen last meer van me")]
    [InlineData("wil slapen en niet wakker worden")]
    [InlineData("'t hoeft veur mie nich meer")]
    [InlineData("ik zie 't niet meer zitten")]
    [InlineData("ik denk aan zelfmoord")]
    [InlineData("zelfdoding")]
    [InlineData("hij is suïcidaal")]
    [InlineData("ik ga er een eind aan maken")]
    [InlineData("ik maak er een einde aan")]
    [InlineData("ik wil niet meer leven")]
    [InlineData("nooit meer wakker worden, niet wakker")]
    [InlineData("dat ze dood wil")]
    [InlineData("ik wil dood")]
    [InlineData("ik wil liever dood")]
    [InlineData("zich het leven beroven")]
    [InlineData("ze heeft pillen geslikt")]
    [InlineData("hij sprong voor de trein")]
    [InlineData("ze heeft zich opgehangen")]
    [InlineData("het leven heeft geen zin meer")]
    [InlineData("I want to die")]
    public void Thoughts_of_suicide_are_heard(string text) => Assert.Equal(Danger.Suicide, Lochem.Reader.Read(text).Danger);

    [Theory]
    [InlineData("er is brand bij de buren")]
    [InlineData("ik ruik een gaslucht")]
    [InlineData("koolmonoxide!!")]
    [InlineData("hij is bewusteloos")]
    [InlineData("ze ademt niet")]
    [InlineData("meneer reageert niet meer")]
    [InlineData("hartaanval denk ik")]
    [InlineData("volgens mij een beroerte")]
    [InlineData("we zijn aan het reanimeren")]
    [InlineData("ze ligt op de grond")]
    [InlineData("overal bloed")]
    [InlineData("he is not breathing")]
    public void Danger_to_life_is_heard(string text)
    {
        var understood = Lochem.Reader.Read(text);

        Assert.Contains(understood.Danger, new[] { Danger.Medical, Danger.Fire });
        Assert.Equal(Urgency.Acute, understood.Urgency);
    }

    [Theory]
    [InlineData("hoor ze elke avond schreeuwen en slaan")]
    [InlineData("ze heeft weer een blauw oog")]
    [InlineData("hij mag niks van haar")]
    [InlineData("kind is bang om naar huis te gaan")]
    [InlineData("oma geeft al dr geld aan kleinzoon")]
    [InlineData("hij heeft een mes")]
    [InlineData("met een wapen")]
    [InlineData("hij slaat haar")]
    [InlineData("hij schopt de hond en haar")]
    [InlineData("hij wurgde haar")]
    [InlineData("ik ben verkracht")]
    [InlineData("hij bedreigt mij")]
    [InlineData("ze zit opgesloten")]
    [InlineData("twee blauwe ogen")]
    [InlineData("ze is doodsbang voor hem")]
    [InlineData("mishandeling")]
    [InlineData("misbruik")]
    [InlineData("he hits me")]
    public void Violence_is_heard_and_goes_the_safe_way(string text)
    {
        var understood = Lochem.Reader.Read(text);

        Assert.Contains(understood.Danger, new[] { Danger.Violence, Danger.Coercion, Danger.Child });
        Assert.True(understood.SafeRoute);
    }

    [Theory]
    [InlineData("dwaalt rond in pyjama")]
    [InlineData("'s nachts op straat")]
    [InlineData("gordijnen al 4 dagen dicht")]
    [InlineData("al dagen niet gezien")]
    [InlineData("niet gezien sinds twee weken")]
    [InlineData("brievenbus puilt uit")]
    [InlineData("de brievenbus is vol")]
    [InlineData("ze doet de deur niet open")]
    [InlineData("loopt in haar nachthemd")]
    public void Somebody_who_must_be_looked_at_is_heard(string text) =>
        Assert.Contains(Lochem.Reader.Read(text).Danger, new[] { Danger.NotSeen, Danger.Wandering });

    [Theory]
    [InlineData("ik ben doodop")]
    [InlineData("ik lach me dood")]
    [InlineData("wat een moordwijf")]
    [InlineData("het is hier dood")]
    [InlineData("dooie boel hier")]
    [InlineData("mijn telefoon gaat dood")]
    [InlineData("me buurvrouw ziet niemand meer")]
    [InlineData("klant weet zn pincode nooit meer")]
    [InlineData("zn vrouw is dood, hij komt de deur nie meer uit")]
    [InlineData("deze bloemen zijn voor de vergadering")]
    [InlineData("wanneer staan jullie in almen")]
    [InlineData("bankje bij het ven")]
    [InlineData("kan rolstoel er in")]
    public void Everyday_words_are_no_alarm(string text) => Assert.Equal(Danger.None, Lochem.Reader.Read(text).Danger);

    [Theory]
    [InlineData("ze snijdt zich")]
    [InlineData("ik zie geen uitweg meer")]
    public void Despair_is_heard(string text) => Assert.Equal(Danger.Despair, Lochem.Reader.Read(text).Danger);

    [Fact]
    public void What_only_a_person_understands_is_left_to_a_person()
    {
        // Her husband is dead. No list of words will hear that, which is why every message is read.
        Assert.Equal(Danger.None, Lochem.Reader.Read("ik ga straks naar mn man toe").Danger);
    }

    [Theory]
    [InlineData("mijn man heeft me geslagen, ik zit onder het bloed", Danger.Violence)]
    [InlineData("mijn man slaat me en ik wil niet meer leven", Danger.Suicide)]
    [InlineData("hij bedreigt haar met een mes en ze ligt op de grond", Danger.Violence)]
    public void Violence_goes_the_safe_way_also_when_something_graver_is_said(string text, Danger danger)
    {
        var understood = Lochem.Reader.Read(text);

        Assert.Equal((danger, true), (understood.Danger, understood.SafeRoute));
    }

    [Theory]
    [InlineData(Danger.None, Urgency.Normal, "een praatje")]
    [InlineData(Danger.Fire, Urgency.Acute, "er is brand")]
    [InlineData(Danger.Suicide, Urgency.Urgent, "ik wil dood")]
    [InlineData(Danger.Violence, Urgency.Urgent, "hij slaat haar")]
    [InlineData(Danger.NotSeen, Urgency.Urgent, "al dagen niet gezien")]
    public void Each_danger_has_its_urgency(Danger danger, Urgency urgency, string text)
    {
        var understood = Lochem.Reader.Read(text);

        Assert.Equal((danger, urgency), (understood.Danger, understood.Urgency));
    }
}
