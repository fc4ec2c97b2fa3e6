namespace MainWp.Emulator.WpAdmin;

/// <summary>An API key as its owner made it.</summary>
/// <param name="Name">What the log calls it.</param>
/// <param name="Secret">The whole key.</param>
/// <param name="Scopes">Its permissions.</param>
internal sealed record WpAdminKey(string Name, string Secret, params string[] Scopes)
{
    public bool IsRevoked { get; init; }

    /// <summary>The only address that it works from; any when null.</summary>
    public string? OnlyFrom { get; init; }
}
