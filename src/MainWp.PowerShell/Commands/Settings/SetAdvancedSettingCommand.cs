using System.Collections;
using System.Management.Automation;
using MainWp.PowerShell.Binding;
using MainWp.PowerShell.Pipeline;

namespace MainWp.PowerShell.Commands;

/// <summary>Changes how the dashboard calls its sites. Only what is given is changed.</summary>
[Cmdlet(VerbsCommon.Set, "MainWpAdvancedSetting", SupportsShouldProcess = true)]
[OutputType(typeof(AdvancedSetting))]
public sealed class SetAdvancedSettingCommand : SettingCommand<AdvancedSetting>
{
    internal AdvancedSetting Change { get; } = new();

    /// <summary>Most requests to child sites at once, 1 to 20.</summary>
    [Parameter]
    [ValidateRange(1, 20)]
    public int? MaximumRequests
    {
        get => Change.MaximumRequests;
        set => Change.MaximumRequests = value;
    }

    /// <summary>Least time between two requests, in milliseconds: 100 to 5000, in hundreds.</summary>
    [Parameter]
    [ValidateRange(100, 5000)]
    public int? MinimumDelay
    {
        get => Change.MinimumDelay;
        set => Change.MinimumDelay = value;
    }

    /// <summary>Most requests to one IP address at once, 1 to 10.</summary>
    [Parameter]
    [ValidateRange(1, 10)]
    public int? MaximumRequestsPerAddress
    {
        get => Change.MaximumRequestsPerAddress;
        set => Change.MaximumRequestsPerAddress = value;
    }

    /// <summary>Least time between two requests to one IP address, in milliseconds: 500 to 5000, in hundreds.</summary>
    [Parameter]
    [ValidateRange(500, 5000)]
    public int? MinimumDelayPerAddress
    {
        get => Change.MinimumDelayPerAddress;
        set => Change.MinimumDelayPerAddress = value;
    }

    /// <summary>Sites in a chunk of bulk work, 1 to 30.</summary>
    [Parameter]
    [ValidateRange(1, 30)]
    public int? ChunkSize
    {
        get => Change.ChunkSize;
        set => Change.ChunkSize = value;
    }

    /// <summary>Pause between two chunks, in seconds, 0 to 20.</summary>
    [Parameter]
    [ValidateRange(0, 20)]
    public int? ChunkPause
    {
        get => Change.ChunkPause;
        set => Change.ChunkPause = value;
    }

    /// <summary>Most syncs at once, 1 to 20.</summary>
    [Parameter]
    [ValidateRange(1, 20)]
    public int? MaximumSyncRequests
    {
        get => Change.MaximumSyncRequests;
        set => Change.MaximumSyncRequests = value;
    }

    /// <summary>Most installations and updates at once, 1 to 20.</summary>
    [Parameter]
    [ValidateRange(1, 20)]
    public int? MaximumUpdateRequests
    {
        get => Change.MaximumUpdateRequests;
        set => Change.MaximumUpdateRequests = value;
    }

    /// <summary>Most uptime checks at once, 1 to 100.</summary>
    [Parameter]
    [ValidateRange(1, 100)]
    public int? MaximumMonitoringRequests
    {
        get => Change.MaximumMonitoringRequests;
        set => Change.MaximumMonitoringRequests = value;
    }

    /// <summary>Whether the dashboard loads its data in the optimised way.</summary>
    [Parameter]
    public bool? OptimizeLoading
    {
        get => Change.OptimizeLoading;
        set => Change.OptimizeLoading = value;
    }

    /// <summary>Whether the dashboard's jobs run by WP-Cron. Without it, and without another cron, no background job starts.</summary>
    [Parameter]
    public bool? UseWPCron
    {
        get => Change.UseWPCron;
        set => Change.UseWPCron = value;
    }

    /// <summary>Whether the certificates of child sites are verified.</summary>
    [Parameter]
    public bool? VerifyCertificate
    {
        get => Change.VerifyCertificate;
        set => Change.VerifyCertificate = value;
    }

    /// <summary>The library that signs requests to child sites.</summary>
    [Parameter]
    public ConnectionMethod? ConnectionMethod
    {
        get => Change.ConnectionMethod;
        set => Change.ConnectionMethod = value == default(ConnectionMethod) ? null : value;
    }

    /// <summary>The algorithm of those signatures.</summary>
    [Parameter]
    public SignatureAlgorithm? SignatureAlgorithm
    {
        get => Change.SignatureAlgorithm;
        set => Change.SignatureAlgorithm = value == default(SignatureAlgorithm) ? null : value;
    }

    /// <summary>Whether child sites are called over IPv4 only.</summary>
    [Parameter]
    public bool? ForceIPv4
    {
        get => Change.ForceIPv4;
        set => Change.ForceIPv4 = value;
    }

    /// <summary>What a sync fetches, as a table of names and $true or $false; the rest stays.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public IDictionary? SyncData { get; set; }

    internal override Task ProcessAsync(MainWpClient client, IPipelineWriter pipeline, CancellationToken stop)
    {
        Change.SyncData = FlagTable.Of(SyncData);
        return ApplyAsync(client, pipeline, "advanced settings", Change, () => client.Settings.ChangeAsync(Change, stop), () => client.Settings.AdvancedAsync(stop));
    }
}
