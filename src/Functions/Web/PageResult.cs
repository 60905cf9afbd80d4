using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace Naober.Functions.Web;

/// <summary>
/// Answers with a page of Naober.Pages, rendered once as plain HTML. Sets no headers about security or caching: those are for
/// middleware and functions.
/// </summary>
public sealed class PageResult : IResult, IStatusCodeHttpResult
{
    public const string ContentType = "text/html; charset=utf-8";

    private const string ModelParameter = "Model";

    // The renderer asks for its encoder here. With the usual one, Arabic would cost eight bytes a letter.
    private static readonly ServiceProvider Services = new ServiceCollection()
        .AddSingleton(HtmlEncoder.Create(UnicodeRanges.All))
        .BuildServiceProvider();

    private readonly int _statusCode;

    private PageResult(Type page, object model, int statusCode)
    {
        Page = page;
        Model = model;
        _statusCode = statusCode;
    }

    public Type Page { get; }

    public object Model { get; }

    public int? StatusCode => _statusCode;

    /// <summary>The page with its model, as in <c>PageResult.Of&lt;HomePage&gt;(new HomePageModel(site))</c>.</summary>
    /// <param name="model">What the page's one parameter takes; another type fails when the page is rendered.</param>
    public static PageResult Of<TPage>(object model, int statusCode = StatusCodes.Status200OK)
        where TPage : IComponent => new(typeof(TPage), model, statusCode);

    /// <summary>Renders first and answers after, so that a page that fails is an exception and never half an answer.</summary>
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var page = await ToBytesAsync();
        httpContext.Response.StatusCode = _statusCode;
        httpContext.Response.ContentType = ContentType;
        httpContext.Response.ContentLength = page.Length;
        await httpContext.Response.Body.WriteAsync(page, httpContext.RequestAborted);
    }

    public async Task<byte[]> ToBytesAsync() => Encoding.UTF8.GetBytes($"<!DOCTYPE html>\n{await RenderAsync()}");

    private async Task<string> RenderAsync()
    {
        await using var renderer = new HtmlRenderer(Services, NullLoggerFactory.Instance);
        return await renderer.Dispatcher.InvokeAsync(async () =>
        {
            var parameters = ParameterView.FromDictionary(new Dictionary<string, object?> { [ModelParameter] = Model });
            var page = await renderer.RenderComponentAsync(Page, parameters);
            return page.ToHtmlString();
        });
    }
}
