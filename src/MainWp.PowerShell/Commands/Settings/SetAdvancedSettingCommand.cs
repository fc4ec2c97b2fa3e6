using System.Collections;
using System.Management.Automation;
using MainWp.PowerShell.Binding;
using MainWp.PowerShell.Pipeline;

namespace MainWp.PowerShell.Commands;

/// <summary>Changes how the dashboard sends requests to its sites.</summary>
[Cmdlet(VerbsCommon.Set, "MainWpAdvancedSetting", SupportsShouldProcess = true)]
[OutputType(typeof(AdvancedSetting))]
public sealed class SetAdvancedSettingCommand : SettingCommand<AdvancedSetting>
{
    internal AdvancedSetting Change { get; } = new();

    /// <summary>The most requests to child sites at once: 1 to 20.</summary>
    [Parameter]
    [ValidateRange(1, 20)]
    public int? MaximumRequests
    {
        get => Change.MaximumRequests;
        set => Change.MaximumRequests = value;
    }

    /// <summary>The shortest time between two requests, in milliseconds: 100 to 5000, in steps of 100.</summary>
    [Parameter]
    [ValidateRange(100, 5000)]
    public int? MinimumDelay
    {
        get => Change.MinimumDelay;
        set => Change.MinimumDelay = value;
    }

    /// <summary>The most requests to one IP address at once: 1 to 10.</summary>
    [Parameter]
    [ValidateRange(1, 10)]
    public int? MaximumRequestsPerAddress
    {
        get => Change.MaximumRequestsPerAddress;
        set => Change.MaximumRequestsPerAddress = value;
    }

    /// <summary>The shortest time between two requests to one IP address, in milliseconds: 500 to 5000, in steps of 100.</summary>
    [Parameter]
    [ValidateRange(500, 5000)]
    public int? MinimumDelayPerAddress
    {
        get => Change.MinimumDelayPerAddress;
        set => Change.MinimumDelayPerAddress = value;
    }

    /// <summary>The number of sites in a chunk: 1 to 30.</summary>
    [Parameter]
    [ValidateRange(1, 30)]
    public int? ChunkSize
    {
        get => Change.ChunkSize;
        set => Change.ChunkSize = value;
    }

    /// <summary>The pause between two chunks, in seconds: 0 to 20.</summary>
    [Parameter]
    [ValidateRange(0, 20)]
    public int? ChunkPause
    {
        get => Change.ChunkPause;
        set => Change.ChunkPause = value;
    }

    /// <summary>The most syncs at once: 1 to 20.</summary>
    [Parameter]
    [ValidateRange(1, 20)]
    public int? MaximumSyncRequests
    {
        get => Change.MaximumSyncRequests;
        set => Change.MaximumSyncRequests = value;
    }

    /// <summary>The most installations and updates at once: 1 to 20.</summary>
    [Parameter]
    [ValidateRange(1, 20)]
    public int? MaximumUpdateRequests
    {
        get => Change.MaximumUpdateRequests;
        set => Change.MaximumUpdateRequests = value;
    }

    /// <summary>The most uptime checks at once: 1 to 100.</summary>
    [Parameter]
    [ValidateRange(1, 100)]
    public int? MaximumMonitoringRequests
    {
        get => Change.MaximumMonitoringRequests;
        set => Change.MaximumMonitoringRequests = value;
    }

    /// <summary>Whether the dashboard optimizes how it loads data.</summary>
    [Parameter]
    public bool? OptimizeLoading
    {
        get => Change.OptimizeLoading;
        set => Change.OptimizeLoading = value;
    }

    /// <summary>Whether the jobs of the dashboard run with WP-Cron. Without WP-Cron or another cron, no background job starts.</summary>
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

    /// <summary>The signature algorithm.</summary>
    [Parameter]
    public SignatureAlgorithm? SignatureAlgorithm
    {
        get => Change.SignatureAlgorithm;
        set => Change.SignatureAlgorithm = value == default(SignatureAlgorithm) ? null : value;
    }

    /// <summary>Whether the dashboard connects to child sites over IPv4 only.</summary>
    [Parameter]
    public bool? ForceIPv4
    {
        get => Change.ForceIPv4;
        set => Change.ForceIPv4 = value;
    }

    /// <summary>The data that a sync reads, as a hashtable of names with $true or $false. Other entries stay unchanged.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public IDictionary? SyncData { get; set; }

    internal override Task ProcessAsync(MainWpClient client, IPipelineWriter pipeline, CancellationToken stop)
    {
        Change.SyncData = FlagTable.Of(SyncData);
        return ApplyAsync(client, pipeline, "advanced settings", Change, () => client.Settings.ChangeAsync(Change, stop), () => client.Settings.AdvancedAsync(stop));
    }
}
