using System.Management.Automation;
using MainWp.PowerShell.Binding;
using MainWp.PowerShell.Completion;
using MainWp.PowerShell.Pipeline;

namespace MainWp.PowerShell.Commands;

/// <summary>Changes the settings of sites in the dashboard.</summary>
[Cmdlet(VerbsCommon.Set, "MainWpSite", SupportsShouldProcess = true)]
[OutputType(typeof(Site))]
public sealed class SetSiteCommand : SiteCommand
{
    internal SiteEdit Edit { get; } = new();

    /// <summary>The site's name in the dashboard.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? Name
    {
        get => Edit.Name;
        set => Edit.Name = value;
    }

    /// <summary>The client of the site: id, name, email address or object.</summary>
    [Parameter]
    [ValidateNotNull]
    [ArgumentCompleter(typeof(ClientCompleter))]
    public ClientReference? Client { get; set; }

    /// <summary>Removes the site from its client.</summary>
    [Parameter]
    public SwitchParameter NoClient { get; set; }

    /// <summary>The tags of the site. They replace the current ones: ids, names or objects. The dashboard cannot remove the last tag.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(TagCompleter))]
    public TagReference[] Tag { get; set; } = [];

    /// <summary>Tags to add to the site: ids, names or objects.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(TagCompleter))]
    public TagReference[] AddTag { get; set; } = [];

    /// <summary>Tags to remove from the site: ids, names or objects. The other tags stay. The dashboard cannot remove the last tag.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(TagCompleter))]
    public TagReference[] RemoveTag { get; set; } = [];

    /// <summary>The administrator account that the dashboard uses on the site.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? AdminName
    {
        get => Edit.AdminName;
        set => Edit.AdminName = value;
    }

    /// <summary>The unique security id of the site, as SecureString or string.</summary>
    [Parameter]
    [ValidateNotNull]
    [ValidateSecret]
    public Secret? UniqueId { get; set; }

    /// <summary>The credential for HTTP basic authentication in front of the site.</summary>
    [Parameter]
    [Credential]
    [ValidateSecret]
    public PSCredential? HttpCredential
    {
        get => null;
        set => Http = value is null ? null : (value.UserName, new Secret(value.Password));
    }

    /// <summary>The scheme of the site's address: http or https.</summary>
    [Parameter]
    [ValidateSet("http", "https")]
    public string? Protocol
    {
        get => Edit.Protocol;
        set => Edit.Protocol = value?.ToLowerInvariant();
    }

    /// <summary>Whether the dashboard connects to the site over IPv4 only.</summary>
    [Parameter]
    public SiteSwitch? ForceIPv4
    {
        get => (SiteSwitch?)Edit.ForceIPv4;
        set => Edit.ForceIPv4 = (int?)value;
    }

    /// <summary>The TLS version for connections to the site, as numbered by cURL. 0 (automatic) cannot be set.</summary>
    [Parameter]
    [ValidateRange(1, 7)]
    public int? SslVersion
    {
        get => Edit.SslVersion;
        set => Edit.SslVersion = value;
    }

    /// <summary>The site health score, 0 to 100, below which the dashboard warns.</summary>
    [Parameter]
    [ValidateRange(0, 100)]
    public int? HealthThreshold
    {
        get => Edit.HealthThreshold;
        set => Edit.HealthThreshold = value;
    }

    /// <summary>The email addresses that are notified when the site is down.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string[]? MonitoringEmail
    {
        get => Edit.MonitoringEmails?.Split(',');
        set => Edit.MonitoringEmails = value is null ? null : string.Join(",", value);
    }

    /// <summary>Whether the dashboard updates the site automatically.</summary>
    [Parameter]
    public bool? UpdateAutomatically
    {
        get => Edit.UpdatesAutomatically is { } flag ? flag == 1 : null;
        set => Edit.UpdatesAutomatically = value is { } flag ? (flag ? 1 : 0) : null;
    }

    /// <summary>Whether the site is backed up before updates.</summary>
    [Parameter]
    public bool? BackUpBeforeUpdate
    {
        get => Edit.BacksUpBeforeUpdate is { } flag ? flag == 1 : null;
        set => Edit.BacksUpBeforeUpdate = value is { } flag ? (flag ? 1 : 0) : null;
    }

    /// <summary>Whether the dashboard ignores WordPress core updates.</summary>
    [Parameter]
    public bool? IgnoreCoreUpdate
    {
        get => Edit.IgnoresCoreUpdates is { } flag ? flag == 1 : null;
        set => Edit.IgnoresCoreUpdates = value is { } flag ? (flag ? 1 : 0) : null;
    }

    /// <summary>Whether the dashboard ignores all plugin updates.</summary>
    [Parameter]
    public bool? IgnorePluginUpdate
    {
        get => Edit.IgnoresPluginUpdates is { } flag ? flag == 1 : null;
        set => Edit.IgnoresPluginUpdates = value is { } flag ? (flag ? 1 : 0) : null;
    }

    /// <summary>Whether the dashboard ignores all theme updates.</summary>
    [Parameter]
    public bool? IgnoreThemeUpdate
    {
        get => Edit.IgnoresThemeUpdates is { } flag ? flag == 1 : null;
        set => Edit.IgnoresThemeUpdates = value is { } flag ? (flag ? 1 : 0) : null;
    }

    /// <summary>Whether the dashboard ignores the site health.</summary>
    [Parameter]
    public bool? DisableHealthCheck
    {
        get => Edit.DisablesHealthCheck is { } flag ? flag == 1 : null;
        set => Edit.DisablesHealthCheck = value is { } flag ? (flag ? 1 : 0) : null;
    }

    /// <summary>Returns the changed sites.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    internal (string UserName, Secret Password)? Http { get; set; }

    internal override async Task ProcessAsync(MainWpClient client, Incoming<SiteReference> items, IPipelineWriter pipeline, CancellationToken stop)
    {
        if (NoClient && Client is not null)
            throw new MainWpException(ErrorKind.InvalidArgument, Messages.ClientAndNoClient) { Resource = Resource.Site };
        if (Tag.Length > 0 && AddTag.Length + RemoveTag.Length > 0)
            throw new MainWpException(ErrorKind.InvalidArgument, Messages.ReplacesAndAdds("Tag")) { Resource = Resource.Site };
        int? owner = NoClient ? 0 : Client is null ? null : await Client.ResolveExistingAsync(client, stop);
        Edit.TagIds = await Tag.ToIdsAsync(client, stop) is { } tags ? string.Join(",", tags) : null;
        var change = AddTag.Length + RemoveTag.Length == 0 ? null : new SetChange(await AddTag.ToIdsAsync(client, stop) ?? [], await RemoveTag.ToIdsAsync(client, stop) ?? []);
        (Edit.UniqueId, Edit.HttpUser, Edit.HttpPassword) = (UniqueId?.Reveal(), Http?.UserName, Http?.Password.Reveal());
        if (Edit.IsEmpty && owner is null && change is null)
            throw new MainWpException(ErrorKind.InvalidArgument, MainWp.Messages.NothingToChange) { Resource = Resource.Site };
        await FanOut.RunAsync(
            client, pipeline, items.ResolvedAsync(client, pipeline, stop).ApprovedAsync(client, pipeline, "Change site", stop, new SiteDifferences(client, Edit, owner, change, stop).OfAsync), site => site.Reference,
            async (site, cancel) => await client.Sites.ChangeAsync(site.Id, Edit, owner, change, cancel) is var changed && PassThru ? await client.ClientNames.OnAsync(changed, cancel) : null,
            (_, changed) => pipeline.WriteIfAny(changed), stop);
    }
}
