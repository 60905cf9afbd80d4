using Microsoft.AspNetCore.Http;
using Naober.Core.Organisations;
using Naober.Core.Triage;
using Naober.Core.Villages;
using Naober.Pages.People;

namespace Naober.Functions.Web;

/// <summary>What the coordinator sent about who does what.</summary>
public sealed class DutiesEdit(Organisation organisation, IFormCollection sent)
{
    // As a select sends it.
    private static readonly PersonId Nobody = new("");

    /// <summary>The directory as it would be; whether that is good is not asked here. Null: no such button.</summary>
    public StaffDirectory? Apply(StaffDirectory directory) => sent[PeopleFields.Action].ToString() switch
    {
        PeopleFields.Villages => directory with
        {
            ContactPersons = organisation.Villages.Keys.ToDictionary(
                v => v, v => PersonIn(PeopleFields.VillageField(v.Value), directory.ContactPersons.GetValueOrDefault(v, Nobody))),
        },
        PeopleFields.Duties => directory with
        {
            Coordinator = PersonIn(PeopleFields.Coordinator, directory.Coordinator),
            Safety = new SafetyOfficers(
                PersonIn(PeopleFields.Officer, directory.Safety.Officer),
                PersonIn(PeopleFields.DeputyOfficer, directory.Safety.DeputyOfficer),
                PersonIn(PeopleFields.DutyManager, directory.Safety.DutyManager)),
            PrivacyOfficer = PersonIn(PeopleFields.PrivacyOfficer, directory.PrivacyOfficer ?? Nobody) is { Value.Length: > 0 } officer ? officer : null,
        },
        PeopleFields.Team => directory with { Teams = [.. Teams(directory)] },
        PeopleFields.EndTeam => directory with { Teams = [.. directory.Teams.Where(t => t.Id.Value != SentId)] },
        _ => null,
    };

    private string SentId => sent[PeopleFields.TeamId].ToString();

    // What was not touched on the page stays as it is now: somebody else may have changed it since the page was made.
    private PersonId PersonIn(string field, PersonId now) => sent.TryGetValue(PeopleFields.BeforeOf(field), out var before) && before == sent[field]
        ? now
        : new PersonId(sent[field].ToString());

    // In its place, or at the end.
    private IEnumerable<Team> Teams(StaffDirectory directory)
    {
        var name = sent[PeopleFields.Name].ToString().Trim();
        var team = new Team(
            new TeamId(SentId.Length > 0 ? SentId : PersonEdit.IdOf(name)),
            name.Length > PeopleFields.NameLength ? name[..PeopleFields.NameLength] : name,
            [.. sent[PeopleFields.Themes].Where(t => Enum.TryParse<Theme>(t, out var theme) && Enum.IsDefined(theme)).Select(t => Enum.Parse<Theme>(t!)).Distinct()],
            [.. sent[PeopleFields.Members].OfType<string>().Distinct().Select(m => new PersonId(m))],
            [.. sent[PeopleFields.TeamVillages].OfType<string>().Distinct().Select(v => new VillageId(v)).Where(organisation.Villages.ContainsKey)]);
        return directory.Teams.Any(t => t.Id == team.Id)
            ? directory.Teams.Select(t => t.Id == team.Id ? team : t)
            : directory.Teams.Append(team);
    }
}
