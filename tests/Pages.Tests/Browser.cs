using System.Text;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Playwright;
using Naober.Testing;

namespace Naober.Pages.Tests;

/// <summary>
/// A Chromium of the tests' own that shows the pages of <see cref="Samples"/> and their assets without any server, under the
/// Content-Security-Policy of the app. The environment variable CHROMIUM names another browser than Debian's.
/// </summary>
public sealed class Browser : IAsyncLifetime
{
    private const string Policy = "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'";
    private static readonly Uri Origin = new("http://naober.test/");

    private readonly List<string> _complaints = [];
    private readonly List<(string Target, IReadOnlyDictionary<string, string> Fields)> _posts = [];
    private IPlaywright? _playwright;
    private IBrowser? _browser;
    private IPage? _page;

    /// <summary>What the browser refused since the page was opened, such as what the policy forbids.</summary>
    public IReadOnlyList<string> Complaints => _complaints;

    /// <summary>What forms sent and to which path and query, a name's values with commas. Each is answered with a thank-you page.</summary>
    public IReadOnlyList<(string Target, IReadOnlyDictionary<string, string> Fields)> Posts => _posts;

    public async ValueTask InitializeAsync()
    {
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Environment.GetEnvironmentVariable("CHROMIUM") ?? "/usr/bin/chromium",
            Args =
            [
                "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
                "--disable-component-update", "--disable-sync",
            ],
        });
        _page = await _browser.NewPageAsync(new() { Locale = "nl-NL" });
        _page.Console += (_, message) =>
        {
            // A page that answers 400 or 503 is no complaint.
            if (message.Type == "error" && !message.Text.Contains("the server responded with a status of", StringComparison.Ordinal))
            {
                _complaints.Add(message.Text);
            }
        };
        await _page.RouteAsync("**/*", FulfilAsync);
    }

    /// <summary>The page as a window of this size shows it, in the one tab there is.</summary>
    public async Task<IPage> OpenAsync(string name, int width, int height = 800)
    {
        _complaints.Clear();
        await _page!.SetViewportSizeAsync(width, height);
        await _page.GotoAsync(new Uri(Origin, name).ToString());
        return _page;
    }

    /// <summary>The same in a profile of its own that runs no script of any page, on a narrow phone.</summary>
    public async Task<IPage> OpenWithoutScriptAsync(string name, int width = 320, int height = 640)
    {
        var context = await _browser!.NewContextAsync(new()
        {
            JavaScriptEnabled = false,
            Locale = "nl-NL",
            ViewportSize = new() { Width = width, Height = height },
        });
        var page = await context.NewPageAsync();
        await page.RouteAsync("**/*", FulfilAsync);
        await page.GotoAsync(new Uri(Origin, name).ToString());
        return page;
    }

    /// <summary>Leaves a picture of the whole page in artifacts/screenshots.</summary>
    public static Task PictureAsync(IPage page, string name) => page.ScreenshotAsync(new()
    {
        Path = Path.Combine(Repository.Root, "artifacts", "screenshots", $"{name}.png"),
        FullPage = true,
    });

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _playwright?.Dispose();
    }

    private async Task FulfilAsync(IRoute route)
    {
        var address = new Uri(route.Request.Url);
        if (route.Request.Method == "POST")
        {
            _posts.Add((
                address.PathAndQuery,
                QueryHelpers.ParseQuery(route.Request.PostData).ToDictionary(f => f.Key, f => f.Value.ToString())));
        }

        var name = route.Request.Method == "POST" ? "shop-thanks" : address.AbsolutePath.TrimStart('/');
        if (Samples.Pages.TryGetValue(name, out var result))
        {
            await route.FulfillAsync(new()
            {
                Status = result.StatusCode,
                ContentType = "text/html; charset=utf-8",
                Headers = new Dictionary<string, string> { ["Content-Security-Policy"] = Policy },
                BodyBytes = await result.BytesAsync(),
            });
        }
        else if (name.StartsWith("assets/", StringComparison.Ordinal) && Assets.Find(name["assets/".Length..]) is { } asset)
        {
            await route.FulfillAsync(new() { ContentType = asset.ContentType, BodyBytes = asset.Bytes.ToArray() });
        }
        else
        {
            await route.FulfillAsync(new() { Status = 404, BodyBytes = Encoding.UTF8.GetBytes($"{name} is not there.") });
        }
    }
}
