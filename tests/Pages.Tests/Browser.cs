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

    private IPlaywright? _playwright;
    private IBrowser? _browser;

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
    }

    /// <summary>The page as a window of this size shows it. What the policy forbids is added to <paramref name="complaints"/>.</summary>
    public async Task<IPage> OpenAsync(string name, int width, int height = 800, ICollection<string>? complaints = null)
    {
        var page = await _browser!.NewPageAsync(new() { ViewportSize = new() { Width = width, Height = height }, Locale = "nl-NL" });
        page.Console += (_, message) =>
        {
            // A page that answers 400 or 503 is no complaint.
            if (message.Type == "error" && !message.Text.Contains("the server responded with a status of", StringComparison.Ordinal))
            {
                complaints?.Add(message.Text);
            }
        };
        await page.RouteAsync("**/*", FulfilAsync);
        await page.GotoAsync(new Uri(Origin, name).ToString());
        return page;
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
