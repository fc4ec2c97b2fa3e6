namespace MainWp;

/// <summary>A plugin, a theme or WordPress on a site, with only the facts that the search for vulnerabilities needs.</summary>
/// <param name="Site">The site's row.</param>
/// <param name="Key">The feed's name for it.</param>
/// <param name="Slug">The dashboard's name for it.</param>
/// <param name="Name">Its name.</param>
/// <param name="Version">The version that is installed.</param>
/// <param name="IsActive">Whether it is active.</param>
/// <param name="Offered">The version that an update is pending to.</param>
internal sealed record InstalledEntry(Site Site, SoftwareKey Key, string Slug, string Name, string? Version, bool? IsActive, string? Offered);
