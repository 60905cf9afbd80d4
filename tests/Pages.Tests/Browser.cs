using System.Text;
using Microsoft.Playwright;

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
    private IPlaywright? _playwright;
    private IBrowser? _browser;
    private IPage? _page;

    /// <summary>What the browser refused since the page was opened, such as what the policy forbids.</summary>
    public IReadOnlyList<string> Complaints => _complaints;

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

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _playwright?.Dispose();
    }

    private static async Task FulfilAsync(IRoute route)
    {
        var name = new Uri(route.Request.Url).AbsolutePath.TrimStart('/');
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
