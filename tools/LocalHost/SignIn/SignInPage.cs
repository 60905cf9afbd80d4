using System.Text.Encodings.Web;

namespace Naober.LocalHost.SignIn;

/// <summary>Stands in for Entra's sign-in page: one button for each demo person, no password.</summary>
internal static class SignInPage
{
    public static string Render(DemoPeople people, string returnTo) => $$"""
        <!doctype html>
        <html lang="nl">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>Inloggen als demopersoon</title>
        <style>
        body { font: 1.125rem/1.5 system-ui, sans-serif; max-width: 32rem; margin: 2rem auto; padding: 0 1rem; color: #1b1b1b; background: #fff }
        button { display: block; width: 100%; min-height: 3rem; margin: .5rem 0; font: inherit; text-align: left; padding: .5rem 1rem }
        </style>
        </head>
        <body>
        <main>
        <h1>Inloggen</h1>
        <p>Dit is de inlogpagina van LocalHost voor {{Encoded(people.Organisation)}}. Kies wie je bent.</p>
        <form method="post" action="/.auth/login/aad">
        <input type="hidden" name="post_login_redirect_uri" value="{{Encoded(returnTo)}}">
        {{string.Join('\n', people.All.Select(person => Button(person.Key, person.Value)))}}
        </form>
        </main>
        </body>
        </html>
        """;

    private static string Button(string id, Colleague colleague) =>
        $"""<button name="person" value="{Encoded(id)}">{Encoded(colleague.Name)}</button>""";

    private static string Encoded(string text) => HtmlEncoder.Default.Encode(text);
}
