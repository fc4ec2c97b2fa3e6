namespace MainWp;

/// <summary>The kinds of mail that the dashboard sends.</summary>
public enum EmailType
{
    /// <summary>Not reported, or not known to this version.</summary>
    Unknown,

    /// <summary>The daily digest of pending updates.</summary>
    DailyDigest,

    /// <summary>A site is down or up again.</summary>
    Uptime,

    /// <summary>A site's health has become bad.</summary>
    SiteHealth,

    /// <summary>An extension's license was deactivated.</summary>
    DeactivatedLicenseAlert,
}
