namespace MainWp.Emulator.WpAdmin;

/// <summary>A program that may ask users for consent.</summary>
/// <param name="Id">client_id.</param>
/// <param name="Secret">Its secret; null for a public client.</param>
internal sealed record WpAdminClientRegistration(string Id, string? Secret)
{
    /// <summary>The path of its loopback redirect; the port may be any (RFC 8252, 7.3).</summary>
    public string RedirectPath { get; init; } = "/callback";

    public bool Allows(string redirect) =>
        Uri.TryCreate(redirect, UriKind.Absolute, out var address) && address is { Scheme: "http", Host: "127.0.0.1" } && address.AbsolutePath == RedirectPath;
}
