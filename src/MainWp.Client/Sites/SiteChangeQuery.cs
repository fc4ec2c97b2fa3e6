namespace MainWp;

/// <summary>Which changes of a site are wanted.</summary>
internal sealed class SiteChangeQuery
{
    public SiteChangeSource Source { get; set; }

    public string[] Action { get; set; } = [];

    public string? Context { get; set; }
}
