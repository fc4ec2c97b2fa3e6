namespace MainWp.Emulator.WpAdmin;

/// <summary>A consent that waits for its code to be exchanged.</summary>
internal sealed record PendingCode(string ClientId, string Redirect, string Challenge, string Scope, DateTimeOffset ExpiresAt)
{
    /// <summary>The tokens it was exchanged for.</summary>
    public string? Family { get; set; }
}
