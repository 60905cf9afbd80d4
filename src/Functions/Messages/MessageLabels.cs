using System.Text.Json.Serialization;
using Naober.Core.Organisations;
using Naober.Core.Triage;
using Naober.Core.Villages;

namespace Naober.Functions.Messages;

/// <summary>An <see cref="Understanding"/> without what quotes the text.</summary>
public sealed record MessageLabels(
    [property: JsonConverter(typeof(JsonStringEnumConverter<Intent>))] Intent Intent,
    [property: JsonConverter(typeof(JsonStringEnumConverter<Theme>))] Theme Theme,
    [property: JsonConverter(typeof(JsonStringEnumConverter<Urgency>))] Urgency Urgency,
    [property: JsonConverter(typeof(JsonStringEnumConverter<Danger>))] Danger Danger,
    bool SafeRoute,
    string Language,
    string? Village,
    bool VillageUnsure,
    IReadOnlyList<string> Rules,
    [property: JsonConverter(typeof(JsonStringEnumConverter<About>))] About About = About.Unknown,
    bool Complaint = false)
{
    public static MessageLabels Of(Understanding understood) => new(
        understood.Intent,
        understood.Theme,
        understood.Urgency,
        understood.Danger,
        understood.SafeRoute,
        understood.Language,
        understood.Village?.Village.Id.Value,
        understood.Village?.Unsure ?? false,
        understood.Rules,
        understood.About,
        understood.IsComplaint);

    /// <summary>The understanding again; a village that is no longer the organisation's is unknown.</summary>
    public Understanding In(Organisation organisation) => new(
        Intent,
        Village is { } id && organisation.Villages.TryGetValue(new VillageId(id), out var village) ? new VillageMatch(village, "", VillageUnsure) : null,
        Theme,
        Urgency,
        Danger,
        SafeRoute)
    {
        About = About,
        IsComplaint = Complaint,
        Language = Language,
        Rules = Rules,
    };
}
