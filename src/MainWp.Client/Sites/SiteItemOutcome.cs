namespace MainWp;

/// <summary>The result for one plugin or theme, as the site itself shows it afterwards.</summary>
/// <param name="Slug">The slug that was asked for.</param>
/// <param name="Item">The plugin or theme as it is now; null where it is not there.</param>
/// <param name="Error">Why it is not as requested; null if it is.</param>
internal sealed record SiteItemOutcome<T>(string Slug, T? Item, MainWpException? Error);
