namespace MainWp;

/// <summary>What a route for many sites did with one of them.</summary>
/// <param name="Id">The site's id.</param>
/// <param name="Succeeded">What the server says.</param>
internal sealed record SiteOutcome(int Id, bool Succeeded);
