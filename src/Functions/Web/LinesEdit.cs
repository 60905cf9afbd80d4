using Microsoft.AspNetCore.Http;
using Naober.Core.Organisations;
using Naober.Core.Texts;
using Naober.Core.Tour;
using Naober.Functions.Ports;
using Naober.Pages;
using Naober.Pages.Tour;

namespace Naober.Functions.Web;

/// <summary>What the coordinator sent about the lines of a village.</summary>
public sealed record LinesEdit(string Action, string Heard, string Did, bool Agreed, string Version)
{
    public IReadOnlyList<FieldError> Errors => Action == LinesFields.Remove ? [] : [.. ErrorsOf()];

    public static async Task<LinesEdit> ReadAsync(HttpRequest request, CancellationToken ct)
    {
        var form = await FormPost.FieldsAsync(request, ct);
        string Field(string name) => form[name].ToString().ReplaceLineEndings(" ").Trim();
        return new LinesEdit(
            Field(LinesFields.Action), Field(LinesFields.Heard), Field(LinesFields.Did), Field(LinesFields.Agreed).Length > 0, Field(LinesFields.Version));
    }

    /// <summary>The same was asked before, and it is so.</summary>
    public bool IsDone(StoredLines? stored) => Action == LinesFields.Remove
        ? stored is null
        : stored is { Lines: var lines } && (lines.Heard, lines.Did) == (Heard, Did);

    /// <summary>The page showed something else than what stands there now.</summary>
    public bool IsLate(StoredLines? stored) => Version != (stored?.Version ?? "");

    public VillageLines Approved(TourVillage village, Person me, DateTimeOffset now) => new(village.Id, Heard, Did, now, me.Id);

    /// <param name="edit">What was sent and has to be mended; null: nothing was sent.</param>
    /// <param name="by">The name of who approved.</param>
    /// <param name="done">What has just been done, as the address of the page says.</param>
    public static EditVillageModel Page(
        Site site, Person me, TourVillage village, StoredLines? stored, string? by, TimeZoneInfo zone, LinesEdit? edit = null, string? done = null) => new(
            site,
            me.Name,
            village.Id.Value,
            village.Name,
            edit is null ? new HeardAndDone(stored?.Lines.Heard ?? "", stored?.Lines.Did ?? "") : new HeardAndDone(edit.Heard, edit.Did),
            edit?.Version ?? stored?.Version ?? "",
            stored is null ? null : $"Goedgekeurd door {by} op {DutchTime.Moment(stored.Lines.ApprovedAt, zone)}.",
            edit?.Errors ?? [],
            (done, stored) switch
            {
                (LinesFields.Save, not null) => "De zinnen staan op de pagina.",
                (LinesFields.Remove, null) => "De zinnen zijn weg.",
                _ => null,
            });

    private IEnumerable<FieldError> ErrorsOf()
    {
        if (Heard.Length is 0 or > VillageLines.Length)
        {
            yield return new(LinesFields.Heard, $"Schrijf op wat jullie hoorden. Er passen {VillageLines.Length} tekens in.");
        }

        if (Did.Length is 0 or > VillageLines.Length)
        {
            yield return new(LinesFields.Did, $"Schrijf op wat jullie deden. Er passen {VillageLines.Length} tekens in.");
        }

        if (!Agreed)
        {
            yield return new(LinesFields.Agreed, "Lees de zinnen na. Is niemand te herkennen? Zet dan het vinkje.");
        }
    }
}
