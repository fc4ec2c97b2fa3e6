namespace MainWp.Emulator.WpAdmin;

/// <summary>A token that was issued. Those that come from one consent are a family: if a refresh token is used twice, all of them end.</summary>
internal sealed record IssuedToken(string Value, string Family, string ClientId, string Scope, DateTimeOffset ExpiresAt, bool IsRefresh)
{
    public bool IsEnded { get; set; }
}
