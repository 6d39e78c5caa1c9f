namespace HoopAI.Sandbox;

/// <summary>What all pages of the sandbox share. They need nothing from elsewhere.</summary>
internal static class PageLayout
{
    /// <summary>No page takes anything from elsewhere, or runs what is not a file of the sandbox.</summary>
    public const string Policy = "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; img-src data:; base-uri 'none'; frame-ancestors 'none'";

    private const string PolicyHeader = "Content-Security-Policy";

    /// <param name="title">The title of the window.</param>
    /// <param name="kind">The class of the body: how wide it is.</param>
    /// <param name="main">What stands in <c>main</c>.</param>
    /// <param name="head">More for the head; none as a rule.</param>
    public static Html Document(string title, string kind, Html main, Html head = default) => Html.Of(
        $"""
        <!DOCTYPE html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <title>{title}</title>
        <link rel="icon" href="data:,">
        <link rel="stylesheet" href="/_sandbox/pages/sandbox.css">
        {head}
        </head>
        <body class="{kind}">
        <main id="main">
        {main}
        </main>
        </body>
        </html>

        """);

    public static SandboxAnswer Answer(int status, Html document) =>
        SandboxAnswer.Text(status, "text/html; charset=utf-8", document.Text).With(PolicyHeader, Policy).With("Cache-Control", "no-store");
}
