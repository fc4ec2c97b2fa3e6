using System.Management.Automation;
using MainWp.PowerShell.Binding;
using MainWp.PowerShell.Completion;
using MainWp.PowerShell.Files;
using MainWp.PowerShell.Pipeline;
using MainWp.PowerShell.Rollouts;

namespace MainWp.PowerShell.Commands;

/// <summary>Creates a plan that installs the updates pending now ring by ring, and writes it to a file.</summary>
[Cmdlet(VerbsCommon.New, "MainWpRollout", SupportsShouldProcess = true)]
[OutputType(typeof(Rollout), typeof(RolloutUpdate))]
public sealed class NewRolloutCommand : RecordCommand
{
    /// <summary>The file to write. Without it, the plan is only returned, for a script that keeps it elsewhere.</summary>
    [Parameter(Position = 0)]
    [ValidateNotNullOrEmpty]
    public string? Path { get; set; }

    /// <summary>The rings in order: tags, clients or sites by name, and * for all other sites. If a name is ambiguous, put tag:, client: or site: before it.</summary>
    [Parameter(Mandatory = true)]
    [ValidateNotNullOrEmpty]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(TagCompleter))]
    public string[] Ring { get; set; } = [];

    /// <summary>Only updates of these types.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [ValidateSet(nameof(UpdateType.Core), nameof(UpdateType.Plugin), nameof(UpdateType.Theme), nameof(UpdateType.Translation))]
    public UpdateType[] Type { get; set; } = [];

    /// <summary>Only updates of these plugins, themes or text domains: by slug or by folder, also with wildcards.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(UpdateSlugCompleter))]
    public string[] Slug { get; set; } = [];

    /// <summary>Leaves updates of these plugins, themes or text domains out: by slug or by folder, also with wildcards.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(UpdateSlugCompleter))]
    public string[] ExcludeSlug { get; set; } = [];

    /// <summary>Leaves these sites out: ids, names, addresses or objects, names and addresses also with wildcards.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(SiteCompleter))]
    public SiteReference[] ExcludeSite { get; set; } = [];

    /// <summary>Leaves the sites with these tags out: ids, names or objects.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(TagCompleter))]
    public TagReference[] ExcludeTag { get; set; } = [];

    /// <summary>How long the sites of a ring are watched before the next ring starts, such as 2h. Default: 1 hour. 0 means not at all.</summary>
    [Parameter]
    [Duration(AllowsZero = true)]
    public TimeSpan Soak { get; set; } = TimeSpan.FromHours(1);

    /// <summary>How many sites of a ring may break before the rollout halts: a number, or a percentage of the ring such as 5%. Default: none.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string MaximumFailure { get; set; } = FailureLimit.None.ToString();

    /// <summary>Makes each ring wait for Approve-MainWpRollout.</summary>
    [Parameter]
    public SwitchParameter ApproveEach { get; set; }

    /// <summary>Also installs a version that is newer than the one pending now. Earlier rings have then not tried it.</summary>
    [Parameter]
    public SwitchParameter AllowNewerVersion { get; set; }

    /// <summary>Replaces a file that exists.</summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    /// <summary>Makes a path of the engine's current location one of the file system; true where no sign in it is a wildcard.</summary>
    internal Func<string, bool, string> Resolve { get; set; } = (path, _) => path;

    internal override async Task ProcessAsync(MainWpClient client, IPipelineWriter pipeline, CancellationToken stop)
    {
        if (Session is { Length: > 1 })
            throw new MainWpException(ErrorKind.SessionAmbiguous, Messages.OneDashboard);
        var limit = FailureLimit.Parse(MaximumFailure) ?? throw new MainWpException(ErrorKind.InvalidArgument, Messages.RolloutLimitInvalid(MaximumFailure));
        var path = Path is null ? null : Resolve(Path, true);
        if (path is not null && !Force && File.Exists(path))
            throw new MainWpException(ErrorKind.Conflict, Messages.RolloutExists(path));
        var dashboard = client.Transport.Connection.Address;
        var plan = new RolloutPlan(await new RolloutRings(client).ReadAsync(Ring, stop));
        var excluded = await new ExcludedSites(ExcludeSite, ExcludeTag).ReadAsync(client, stop);
        var selection = new UpdateSelection { All = true, Types = Type, Slugs = Slug, ExcludedSites = excluded, ExcludedSlugs = ExcludeSlug };
        var rollout = plan.Fill(
            new Rollout
            {
                Dashboard = dashboard,
                CreatedAt = client.Transport.Connection.Clock.Now().LocalDateTime,
                ModuleVersion = ModuleVersion.Own,
                Soak = Soak,
                Limit = limit,
                ApproveEach = ApproveEach,
                AllowNewerVersion = AllowNewerVersion,
            },
            await new UpdateTargets(client, pipeline).PendingAsync(selection, stop));
        Tell(plan, pipeline);
        if (rollout.Update.Count == 0)
            throw new MainWpException(ErrorKind.NotFound, Messages.RolloutNothingPending(dashboard)) { Resource = Resource.Update };
        if (path is not null && !pipeline.ShouldProcess(path, Messages.RolloutWrites(rollout)))
        {
            pipeline.WriteAll(rollout.Update);
            return;
        }
        if (path is not null)
            RolloutFile.Create(path, rollout, Force);
        pipeline.Write(rollout);
    }

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        base.BeginProcessing();
        Resolve = new EnginePaths(SessionState.Path).Resolve;
    }

    private static void Tell(RolloutPlan plan, IPipelineWriter pipeline)
    {
        if (plan.Unplaced.Count > 0)
            pipeline.WriteWarning(Messages.RolloutUnplaced(plan.Unplaced));
        if (plan.Suspended.Count > 0)
            pipeline.WriteWarning(Messages.RolloutSuspended(plan.Suspended));
        if (plan.Empty.Count > 0)
            pipeline.WriteWarning(Messages.RolloutRingsWithoutUpdates(plan.Empty));
        if (plan.Untried.Count > 0)
            pipeline.WriteWarning(Messages.RolloutUntried(plan.Untried));
    }
}
