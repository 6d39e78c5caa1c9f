namespace HoopAI.Client.AspNetCore.Install;

/// <summary>What the browser carries from the start to the callback, protected.</summary>
internal sealed record InstallState(string Nonce, DateTimeOffset ExpiresAt, string RedirectUri, string? ReturnUrl)
{
    private const char Separator = '\n';

    public string Write() => string.Join(Separator, Nonce, ExpiresAt.ToUnixTimeMilliseconds().ToString(System.Globalization.CultureInfo.InvariantCulture), RedirectUri, ReturnUrl ?? "");

    public static InstallState? Read(string text) =>
        text.Split(Separator) is [var nonce, var expires, var redirect, var target] && long.TryParse(expires, System.Globalization.CultureInfo.InvariantCulture, out var at)
            ? new InstallState(nonce, DateTimeOffset.FromUnixTimeMilliseconds(at), redirect, target.Length == 0 ? null : target)
            : null;
}
