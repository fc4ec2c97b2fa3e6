namespace MainWp;

/// <summary>What a site's user is to be; null is not sent, and the site keeps what it has.</summary>
internal sealed class SiteUserPatch
{
    public string? UserName { get; set; }

    public string? Email { get; set; }

    public string? Password { get; set; }

    public SiteUserRole? Role { get; set; }

    public string? FirstName { get; set; }

    public string? LastName { get; set; }

    public string? Website { get; set; }

    public string? Nickname { get; set; }

    public string? DisplayName { get; set; }

    public string? Description { get; set; }

    public bool SendsPassword { get; set; }

    /// <summary>True where there is nothing to send.</summary>
    public bool IsEmpty => Role is null && (Email ?? Password ?? FirstName ?? LastName ?? Website ?? Nickname ?? DisplayName ?? Description) is null;
}
