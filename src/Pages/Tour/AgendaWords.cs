using System.Text.Json;
using System.Text.Json.Serialization;
using Naober.Core.Tour;
using Naober.Pages.Languages;

namespace Naober.Pages.Tour;

/// <summary>
/// Every word about the travelling meeting point in one language, as its file in <c>Words</c> has them. It speaks Dutch and English; whoever reads
/// the forms in another language gets the agenda in Dutch.
/// </summary>
public sealed record AgendaWords
{
    private static readonly Lazy<AgendaWords> Dutch = new(static () => Read("nl"));

    private static readonly Lazy<AgendaWords> English = new(static () => Read("en"));

    /// <summary>From Sunday on.</summary>
    public required IReadOnlyList<string> Days { get; init; }

    public required IReadOnlyList<string> Months { get; init; }

    public required string Hours { get; init; }

    public required string Hour { get; init; }

    public required string At { get; init; }

    public required string StepFree { get; init; }

    public required string Theme { get; init; }

    public required string Cancelled { get; init; }

    public required string Moved { get; init; }

    public required string Was { get; init; }

    public required string None { get; init; }

    /// <summary>Instead of the agenda, while storage does not answer.</summary>
    public required string Away { get; init; }

    public required HomeWords Home { get; init; }

    public required CalendarWords Calendar { get; init; }

    public required VillageWords Village { get; init; }

    public required PrintWords Print { get; init; }

    public required StayWords Stay { get; init; }

    public required FeedWords Feed { get; init; }

    /// <summary>The languages that the agenda speaks, Dutch first.</summary>
    public static IReadOnlyList<Language> Languages { get; } = [Language.Dutch, Language.Named("en")];

    /// <summary>The language of an address; Dutch for any that the agenda does not speak.</summary>
    public static Language Spoken(Language asked) => Languages.FirstOrDefault(l => l == asked) ?? Language.Dutch;

    /// <summary>In one of <see cref="Languages"/>; Dutch for any other.</summary>
    public static AgendaWords In(Language language) => Spoken(language).IsDutch ? Dutch.Value : English.Value;

    /// <summary>Such as "donderdag 3 december".</summary>
    public string Day(DateOnly date) => $"{Days[(int)date.DayOfWeek]} {date.Day} {Months[date.Month - 1]}";

    /// <summary>Such as "10.00 tot 12.00 uur".</summary>
    public string Between(TimeOnly start, TimeOnly end) => Fill(Hours, ("start", Clock(start)), ("end", Clock(end)));

    /// <summary>Such as "donderdag 3 december, 10.00 tot 12.00 uur".</summary>
    public string When(Stop stop) => $"{Day(stop.Date)}, {Between(stop.Start, stop.End)}";

    /// <summary>
    /// A text with its holes filled. Beside each <c>{hole}</c> there is <c>{Hole}</c>, which begins with a capital. What stays open is for
    /// the part <c>Say</c>.
    /// </summary>
    public static string Fill(string text, params ReadOnlySpan<(string Hole, string Value)> values)
    {
        foreach (var (hole, value) in values)
        {
            text = text.Replace($"{{{hole}}}", value, StringComparison.Ordinal).Replace($"{{{Capital(hole)}}}", Capital(value), StringComparison.Ordinal);
        }

        return text;
    }

    public static string Capital(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];

    private string Clock(TimeOnly time) => Fill(Hour, ("hour", $"{time.Hour}"), ("minute", $"{time.Minute:00}"));

    private static AgendaWords Read(string code)
    {
        using var stream = typeof(AgendaWords).Assembly.GetManifestResourceStream($"tour.{code}.json")!;
        return JsonSerializer.Deserialize(stream, AgendaWordsJson.Default.AgendaWords)!;
    }
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow)]
[JsonSerializable(typeof(AgendaWords))]
internal sealed partial class AgendaWordsJson : JsonSerializerContext;
