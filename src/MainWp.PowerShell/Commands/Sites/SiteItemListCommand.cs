using System.ComponentModel;
using System.Management.Automation;
using MainWp.PowerShell.Binding;
using MainWp.PowerShell.Pipeline;

namespace MainWp.PowerShell.Commands;

/// <summary>What the commands that list plugins and themes of sites take.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class SiteItemListCommand : SiteListCommand
{
    internal SiteItemFilter Filter { get; } = new();

    /// <summary>Only those with these names, also with wildcards.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [SupportsWildcards]
    public string[] Name
    {
        get => [.. Filter.Names];
        set => Filter.Names = value;
    }

    /// <summary>Only versions older than this one, compared as WordPress compares versions.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? OlderThan
    {
        get => Filter.OlderThan;
        set => Filter.OlderThan = value;
    }

    /// <summary>Only versions newer than this one, compared as WordPress compares versions.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? NewerThan
    {
        get => Filter.NewerThan;
        set => Filter.NewerThan = value;
    }

    /// <summary>Only those with a pending update that is not ignored.</summary>
    [Parameter]
    public SwitchParameter Outdated
    {
        get => Filter.Outdated;
        set => Filter.Outdated = value;
    }

    /// <summary>Only those that are installed and not active.</summary>
    [Parameter]
    public SwitchParameter Inactive { get; set; }

    /// <summary>Only those in this state.</summary>
    [Parameter]
    public SiteItemStatus Status
    {
        get => Filter.Status;
        set => Filter.Status = value;
    }

    /// <summary>Only those whose name, slug, version or description contains this text.</summary>
    [Parameter]
    [SearchText]
    [ValidateNotNullOrEmpty]
    public string? Search
    {
        get => Filter.Search;
        set => Filter.Search = value;
    }

    /// <summary>Only those that their authors have not updated for a long time, as set in the dashboard.</summary>
    [Parameter]
    public SwitchParameter Abandoned
    {
        get => Filter.Abandoned;
        set => Filter.Abandoned = value;
    }

    /// <summary>Returns results as they arrive instead of in the order of the input.</summary>
    [Parameter]
    public SwitchParameter Unordered { get; set; }

    internal sealed override FanOut FanOut => new(ThrottleLimit, Unordered);

    /// <summary>What is listed, in a sentence.</summary>
    private protected abstract string Word { get; }

    internal sealed override Task ProcessAsync(MainWpClient client, Incoming<SitesReference> items, IPipelineWriter pipeline, CancellationToken stop)
    {
        if (Inactive && Filter.Status == SiteItemStatus.Active)
            throw new MainWpException(ErrorKind.InvalidArgument, Messages.TwoStates);
        if (Inactive)
            Filter.Status = SiteItemStatus.Inactive;
        RequireVersion(nameof(OlderThan), OlderThan);
        RequireVersion(nameof(NewerThan), NewerThan);
        return ListAsync(client, new InventoryListing(client, Filter, FanOut, pipeline, stop), RunsWithoutItems ? null : items);
    }

    internal sealed override void Conclude(CommandRun run)
    {
        if (!Filter.HasRead)
            return;
        foreach (var slug in Filter.UnmetSlugs)
            run.Pipeline.WriteWarning(Messages.NothingInstalled(Word, "Slug", slug));
        foreach (var name in Filter.UnmetNames)
            run.Pipeline.WriteWarning(Messages.NothingInstalled(Word, nameof(Name), name));
        if (Filter.Unversioned > 0)
            run.Pipeline.WriteWarning(Messages.NoVersion(Filter.Unversioned, Word));
    }

    /// <summary>Writes those of the named sites; of all sites where it is null.</summary>
    private protected abstract Task ListAsync(MainWpClient client, InventoryListing listing, Incoming<SitesReference>? named);

    private static void RequireVersion(string parameter, string? version)
    {
        if (version is not null && !SoftwareVersion.IsReadable(version))
            throw new MainWpException(ErrorKind.InvalidArgument, Messages.NotAVersion(parameter, version));
    }
}
