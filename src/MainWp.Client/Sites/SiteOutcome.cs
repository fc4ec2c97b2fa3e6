namespace MainWp;

/// <summary>What a route for many sites did with one site.</summary>
/// <param name="Id">The site's id.</param>
/// <param name="Succeeded">What the server says.</param>
internal sealed record SiteOutcome(int Id, bool Succeeded);
