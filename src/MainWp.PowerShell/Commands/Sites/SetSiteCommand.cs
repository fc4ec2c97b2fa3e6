using System.Management.Automation;
using MainWp.PowerShell.Binding;
using MainWp.PowerShell.Completion;
using MainWp.PowerShell.Pipeline;

namespace MainWp.PowerShell.Commands;

/// <summary>Changes what is given of how the dashboard keeps sites; the rest stays.</summary>
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

    /// <summary>The client that the site belongs to from now on: id, name, e-mail address or object.</summary>
    [Parameter]
    [ValidateNotNull]
    [ArgumentCompleter(typeof(ClientCompleter))]
    public ClientReference? Client { get; set; }

    /// <summary>The site belongs to no client from now on.</summary>
    [Parameter]
    public SwitchParameter NoClient { get; set; }

    /// <summary>The tags that the site has from now on, instead of those it has: ids, names or objects. The server cannot take the last tag away.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(TagCompleter))]
    public TagReference[] Tag { get; set; } = [];

    /// <summary>Tags that the site has from now on besides those it has: ids, names or objects.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(TagCompleter))]
    public TagReference[] AddTag { get; set; } = [];

    /// <summary>Tags that the site no longer has from now on; the others stay: ids, names or objects. The server cannot take the last tag away.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(TagCompleter))]
    public TagReference[] RemoveTag { get; set; } = [];

    /// <summary>The name of the administrator as whom the dashboard acts on the site.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? AdminName
    {
        get => Edit.AdminName;
        set => Edit.AdminName = value;
    }

    /// <summary>The security id that the site asks for, as SecureString or string.</summary>
    [Parameter]
    [ValidateNotNull]
    [ValidateSecret]
    public Secret? UniqueId { get; set; }

    /// <summary>The credential that the site's web server asks for before WordPress does (HTTP basic authentication).</summary>
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

    /// <summary>Whether the dashboard calls the site over IPv4 only.</summary>
    [Parameter]
    public SiteSwitch? ForceIPv4
    {
        get => (SiteSwitch?)Edit.ForceIPv4;
        set => Edit.ForceIPv4 = (int?)value;
    }

    /// <summary>TLS version that the dashboard calls the site with, as cURL numbers them; 0 for automatic is not settable.</summary>
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

    /// <summary>E-mail addresses that are told when the site goes down.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string[]? MonitoringEmail
    {
        get => Edit.MonitoringEmails?.Split(',');
        set => Edit.MonitoringEmails = value is null ? null : string.Join(",", value);
    }

    /// <summary>Whether the dashboard updates the site by itself.</summary>
    [Parameter]
    public bool? UpdateAutomatically
    {
        get => Edit.UpdatesAutomatically is { } flag ? flag == 1 : null;
        set => Edit.UpdatesAutomatically = value is { } flag ? (flag ? 1 : 0) : null;
    }

    /// <summary>Whether the dashboard has the site backed up before it updates it.</summary>
    [Parameter]
    public bool? BackUpBeforeUpdate
    {
        get => Edit.BacksUpBeforeUpdate is { } flag ? flag == 1 : null;
        set => Edit.BacksUpBeforeUpdate = value is { } flag ? (flag ? 1 : 0) : null;
    }

    /// <summary>Whether the dashboard leaves updates of WordPress out.</summary>
    [Parameter]
    public bool? IgnoreCoreUpdate
    {
        get => Edit.IgnoresCoreUpdates is { } flag ? flag == 1 : null;
        set => Edit.IgnoresCoreUpdates = value is { } flag ? (flag ? 1 : 0) : null;
    }

    /// <summary>Whether the dashboard leaves all updates of plugins out.</summary>
    [Parameter]
    public bool? IgnorePluginUpdate
    {
        get => Edit.IgnoresPluginUpdates is { } flag ? flag == 1 : null;
        set => Edit.IgnoresPluginUpdates = value is { } flag ? (flag ? 1 : 0) : null;
    }

    /// <summary>Whether the dashboard leaves all updates of themes out.</summary>
    [Parameter]
    public bool? IgnoreThemeUpdate
    {
        get => Edit.IgnoresThemeUpdates is { } flag ? flag == 1 : null;
        set => Edit.IgnoresThemeUpdates = value is { } flag ? (flag ? 1 : 0) : null;
    }

    /// <summary>Whether the dashboard leaves the site health out.</summary>
    [Parameter]
    public bool? DisableHealthCheck
    {
        get => Edit.DisablesHealthCheck is { } flag ? flag == 1 : null;
        set => Edit.DisablesHealthCheck = value is { } flag ? (flag ? 1 : 0) : null;
    }

    /// <summary>Outputs the changed sites.</summary>
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
