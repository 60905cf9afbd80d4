using System.Text;
using Naober.Functions.Web;

namespace Naober.Pages.Tests;

public sealed class PageResultTests
{
    [Fact]
    public async Task A_page_is_html_with_its_status_and_its_true_length()
    {
        var (response, body) = await Rendering.AnswerAsync(PageResult.Of<ShopForm>(Samples.AFormWithErrors(), 400));

        Assert.Equal(400, response.StatusCode);
        Assert.Equal("text/html; charset=utf-8", response.ContentType);
        Assert.Equal(body.Length, response.ContentLength);
        Assert.StartsWith("<!DOCTYPE html>\n<html lang=\"nl\">", Encoding.UTF8.GetString(body), StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_is_200_unless_told_otherwise() =>
        Assert.Equal(200, PageResult.Of<Explanation>(new ExplanationModel(Samples.Lochem, Languages.Language.Dutch)).StatusCode);

    [Fact]
    public async Task A_page_that_fails_leaves_the_answer_untouched()
    {
        var context = new Microsoft.AspNetCore.Http.DefaultHttpContext();

        await Assert.ThrowsAnyAsync<InvalidOperationException>(() => PageResult.Of<HomePage>("no model of this page", 404).ExecuteAsync(context));

        Assert.Equal(200, context.Response.StatusCode);
        Assert.Null(context.Response.ContentType);
    }

    [Fact]
    public async Task The_same_page_may_be_rendered_by_many_at_once()
    {
        var first = await Samples.Pages["signal"].TextAsync();

        var all = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => Task.Run(Samples.Pages["signal"].TextAsync)));

        Assert.All(all, text => Assert.Equal(first, text));
    }
}
