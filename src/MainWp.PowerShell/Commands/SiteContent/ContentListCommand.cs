using System.ComponentModel;
using System.Management.Automation;
using MainWp.PowerShell.Binding;

namespace MainWp.PowerShell.Commands;

/// <summary>A command that reads posts or pages of sites.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class ContentListCommand : SiteEntryListCommand
{
    internal ContentQuery Query { get; } = new();

    /// <summary>Only those that contain this text.</summary>
    [Parameter(ParameterSetName = ListSet)]
    [SearchText]
    [ValidateNotNullOrEmpty]
    public string? Search
    {
        get => Query.Search;
        set => Query.Search = value;
    }

    /// <summary>Where to look for the text. Default: everywhere.</summary>
    [Parameter(ParameterSetName = ListSet)]
    public SearchField SearchIn
    {
        get => Query.SearchIn;
        set => Query.SearchIn = value;
    }

    /// <summary>Only those in these states. The default is Publish.</summary>
    [Parameter(ParameterSetName = ListSet)]
    [ValidateNotNullOrEmpty]
    public ContentStatus[] Status { get; set; } = [ContentStatus.Publish];

    /// <summary>Only those changed on or after this day.</summary>
    [Parameter(ParameterSetName = ListSet)]
    public DateTime? ModifiedAfter
    {
        get => Query.ModifiedAfter;
        set => Query.ModifiedAfter = value;
    }

    /// <summary>Only those changed before this day.</summary>
    [Parameter(ParameterSetName = ListSet)]
    public DateTime? ModifiedBefore
    {
        get => Query.ModifiedBefore;
        set => Query.ModifiedBefore = value;
    }

    /// <summary>The most entries from each site. Default: all.</summary>
    [Parameter(ParameterSetName = ListSet)]
    [ValidateRange(1, ContentQuery.Unlimited)]
    public int MaximumPerSite
    {
        get => Query.MaximumPerSite;
        set => Query.MaximumPerSite = value;
    }
}
