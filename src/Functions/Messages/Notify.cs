using System.Text.Json.Serialization;
using Naober.Core.Routing;

namespace Naober.Functions.Messages;

/// <summary>Tell a member of staff that a signal is waiting.</summary>
/// <param name="Attempt">How often a lasting fault has put this back; 0 at first.</param>
public sealed record Notify(
    string Signal,
    string Person,
    [property: JsonConverter(typeof(JsonStringEnumConverter<StaffChannel>))] StaffChannel Channel,
    int Attempt = 0);
