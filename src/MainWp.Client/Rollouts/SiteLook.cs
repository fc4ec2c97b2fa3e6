namespace MainWp;

/// <summary>How a site was at a time, as the dashboard and its front page showed it.</summary>
public sealed class SiteLook
{
    /// <summary>When it was looked at.</summary>
    public DateTime At { get; internal set; }

    /// <summary>The HTTP status that the dashboard's own check of the site found; 0 where nothing answered, empty where it was not asked.</summary>
    public int? HttpStatus { get; internal set; }

    /// <summary>Whether the dashboard reached the site's MainWP Child; empty where it was not asked.</summary>
    public bool? IsConnected { get; internal set; }

    /// <summary>The front page; empty where it was not asked for.</summary>
    public PageLook? Page { get; internal set; }

    /// <summary>The files of the plugins that were active; empty where that is not known.</summary>
    public IReadOnlyList<string> ActivePlugin { get; internal set => field = ItemList<string>.Of(value); } = ItemList<string>.None;

    /// <inheritdoc/>
    public override string ToString() => Page?.ToString() ?? (HttpStatus is { } status ? $"HTTP {status}" : "not asked");
}
