using System.Management.Automation;
using MainWp.PowerShell.Binding;
using MainWp.PowerShell.Completion;
using MainWp.PowerShell.Pipeline;

namespace MainWp.PowerShell.Commands;

/// <summary>Starts backups of sites of the Wp Admin API.</summary>
[Cmdlet(VerbsLifecycle.Start, "WpAdminBackup", SupportsShouldProcess = true)]
[OutputType(typeof(WpAdminBackup))]
public sealed class StartWpAdminBackupCommand : WpAdminCommand
{
    private WpAdminSiteReference? _keyIsOf;

    /// <summary>The sites to back up: ids, names, addresses or objects.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(WpAdminSiteCompleter))]
    [Alias("Id", "SiteId")]
    public WpAdminSiteReference[] Site { get; set; } = [];

    /// <summary>The scope of the backup, such as full. Default: that of the service.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? Scope { get; set; }

    /// <summary>The storage of the backup, such as s3. Default: that of the service.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? Storage { get; set; }

    /// <summary>A UUID under which the service makes this backup only once, for one site. Default: a new one for each site.</summary>
    [Parameter]
    public Guid? IdempotencyKey { get; set; }

    internal override IReadOnlyList<WpAdminSiteReference?> Targets => Site;

    internal override async Task ProcessAsync(WpAdminClient client, WpAdminSiteReference? site, IPipelineWriter pipeline, CancellationToken stop)
    {
        if (IdempotencyKey is not null && _keyIsOf is not null)
            throw new MainWpException(ErrorKind.InvalidArgument, Messages.KeyIsTaken(IdempotencyKey, _keyIsOf, site)) { Resource = Resource.Site };
        _keyIsOf = site;
        var (order, key) = (new WpAdminBackupOrder { Scope = Scope, Storage = Storage }, IdempotencyKey ?? Guid.NewGuid());
        if (pipeline.ShouldProcess($"site {site} on {client.Transport.Connection.Address}", "Back up"))
            pipeline.Write(await site!.WithIdAsync(client, id => client.Sites.BackUpAsync(id, order, key, stop), stop));
    }
}
