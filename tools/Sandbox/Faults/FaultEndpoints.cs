using System.Text.Json;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.Extensions.Options;

namespace Naober.Sandbox.Faults;

/// <summary>/faults.json: GET shows, PUT replaces, POST adds, DELETE takes away.</summary>
public static class FaultEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/faults.json", Show);
        routes.MapPut("/faults.json", (JsonElement body, FaultPlan plan, IOptions<JsonOptions> json) => Change(body, json.Value, plan, plan.Replace));
        routes.MapPost("/faults.json", (JsonElement body, FaultPlan plan, IOptions<JsonOptions> json) => Change(body, json.Value, plan, f => plan.Add(f)));
        routes.MapDelete("/faults.json", (FaultPlan plan) =>
        {
            plan.Clear();
            return Results.NoContent();
        });
        routes.MapDelete("/faults.json/{id}", (string id, FaultPlan plan) => plan.Remove(id) ? Results.NoContent() : Results.NotFound());
    }

    private static IResult Show(FaultPlan plan) => Results.Ok(new { faults = plan.Active(), counts = plan.Counts() });

    private static IResult Change(JsonElement body, JsonOptions json, FaultPlan plan, Action<IEnumerable<Fault>> change)
    {
        Fault[] faults;
        try
        {
            faults = body.ValueKind == JsonValueKind.Array
                ? body.Deserialize<Fault[]>(json.SerializerOptions) ?? []
                : [body.Deserialize<Fault>(json.SerializerOptions)!];
        }
        catch (JsonException wrong)
        {
            return Results.BadRequest(new { error = wrong.Message });
        }

        if (faults.Select(f => f.Objection()).FirstOrDefault(o => o is not null) is { } objection)
        {
            return Results.BadRequest(new { error = objection });
        }

        change(faults);
        return Show(plan);
    }
}
