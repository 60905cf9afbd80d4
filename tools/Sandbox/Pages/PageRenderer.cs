using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;

namespace Naober.Sandbox.Pages;

/// <summary>Renders a Razor component to a whole page.</summary>
public sealed class PageRenderer(IServiceProvider services, ILoggerFactory loggers)
{
    public async Task<IResult> ShowAsync<T>(Dictionary<string, object?> parameters, int status = 200)
        where T : IComponent
    {
        await using var renderer = new HtmlRenderer(services, loggers);
        var html = await renderer.Dispatcher.InvokeAsync(async () =>
            (await renderer.RenderComponentAsync<T>(ParameterView.FromDictionary(parameters))).ToHtmlString());
        return Results.Content($"<!doctype html>\n{html}", "text/html; charset=utf-8", statusCode: status);
    }
}
