using System.Management.Automation;
using MainWp.PowerShell.Binding;
using MainWp.PowerShell.Completion;
using MainWp.PowerShell.Pipeline;

namespace MainWp.PowerShell.Commands;

/// <summary>Creates a user on child sites.</summary>
[Cmdlet(VerbsCommon.New, "MainWpSiteUser", SupportsShouldProcess = true)]
[OutputType(typeof(SiteUser))]
public sealed class NewSiteUserCommand : SiteUserCommand<SiteReference>
{
    /// <summary>The sites on which to create the user: ids, names, addresses or objects.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [ArgumentCompleter(typeof(SiteCompleter))]
    [Alias("SiteId")]
    public override SiteReference[] Site { get; set; } = [];

    /// <summary>The user name for logging in.</summary>
    [Parameter(Mandatory = true)]
    [ValidateNotNullOrEmpty]
    public string? UserName
    {
        get => Change.UserName;
        set => Change.UserName = value;
    }

    /// <summary>Each site sends the user an email with a link to set the password.</summary>
    [Parameter]
    public SwitchParameter SendPassword
    {
        get => Change.SendsPassword;
        set => Change.SendsPassword = value;
    }

    /// <summary>The email address.</summary>
    [Parameter(Mandatory = true)]
    [ValidateNotNullOrEmpty]
    public override string? Email
    {
        get => base.Email;
        set => base.Email = value;
    }

    internal override IReadOnlyList<SiteReference> Items => Site;

    internal override async Task ProcessAsync(MainWpClient client, Incoming<SiteReference> items, IPipelineWriter pipeline, CancellationToken stop)
    {
        var sites = items.ResolvedAsync(client, pipeline, stop).ApprovedAsync(client, pipeline, $"Make user '{Change.UserName}'", stop);
        await foreach (var batch in sites.InBatchesAsync(BatchRules.LargestRequest))
            await pipeline.AttemptAllAsync(client, [.. batch.Select(site => site.Reference)], () => MakeAsync(client, batch, pipeline, stop));
    }

    private async Task MakeAsync(MainWpClient client, IReadOnlyList<ResolvedSite> batch, IPipelineWriter pipeline, CancellationToken stop)
    {
        var references = batch.FirstByKey(site => site.Id, site => site.Reference);
        var results = await client.SiteUsers.CreateAsync(references.Keys, Change, stop);
        foreach (var result in results.Where(result => !result.Succeeded))
            pipeline.WriteError(CommandError.From(client.SiteUsers.NotDone($"Making user '{Change.UserName}'", result), references[result.SiteId]));
        await FanOut.RunAsync(
            client, pipeline, results.Where(result => result.Succeeded).ToAsyncItems(), result => references[result.SiteId],
            (result, cancel) => client.SiteUsers.FindAsync(result.SiteId, Change.UserName!, Change.Email, cancel), (_, user) => pipeline.Write(user), stop);
    }
}
