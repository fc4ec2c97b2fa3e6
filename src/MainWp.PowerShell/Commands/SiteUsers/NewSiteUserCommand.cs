using System.Management.Automation;
using MainWp.PowerShell.Binding;
using MainWp.PowerShell.Completion;
using MainWp.PowerShell.Pipeline;

namespace MainWp.PowerShell.Commands;

/// <summary>Makes a user on child sites.</summary>
[Cmdlet(VerbsCommon.New, "MainWpSiteUser", SupportsShouldProcess = true)]
[OutputType(typeof(SiteUser))]
public sealed class NewSiteUserCommand : GatheringCommand<SiteReference>
{
    internal SiteUserChange Change { get; } = new();

    /// <summary>The sites to make the user on: ids, names, addresses or objects.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [ArgumentCompleter(typeof(SiteCompleter))]
    [Alias("SiteId")]
    public SiteReference[] Site { get; set; } = [];

    /// <summary>The name to log in with.</summary>
    [Parameter(Mandatory = true)]
    [ValidateNotNullOrEmpty]
    public string? UserName
    {
        get => Change.UserName;
        set => Change.UserName = value;
    }

    /// <summary>The e-mail address.</summary>
    [Parameter(Mandatory = true)]
    [ValidateNotNullOrEmpty]
    public string? Email
    {
        get => Change.Email;
        set => Change.Email = value;
    }

    /// <summary>The password; the dashboard makes one that nobody sees without it; as SecureString or string.</summary>
    [Parameter]
    [ValidateNotNull]
    public Secret? Password
    {
        get => null;
        set => Change.Password = value?.Reveal();
    }

    /// <summary>The role; subscriber without it.</summary>
    [Parameter]
    public SiteUserRole? Role
    {
        get => Change.Role;
        set => Change.Role = value;
    }

    /// <summary>The first name.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? FirstName
    {
        get => Change.FirstName;
        set => Change.FirstName = value;
    }

    /// <summary>The last name.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? LastName
    {
        get => Change.LastName;
        set => Change.LastName = value;
    }

    /// <summary>The user's own address on the web.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? Website
    {
        get => Change.Website;
        set => Change.Website = value;
    }

    /// <summary>Has each site mail the user a link to set the password.</summary>
    [Parameter]
    public SwitchParameter SendPassword
    {
        get => Change.SendsPassword;
        set => Change.SendsPassword = value;
    }

    /// <summary>How many are worked on at once.</summary>
    [Parameter]
    [ValidateRange(1, 64)]
    public int ThrottleLimit { get; set; } = FanOut.DefaultLimit;

    internal override IReadOnlyList<SiteReference> Items => Site;

    internal override async Task ProcessAsync(MainWpClient client, Incoming<SiteReference> items, IPipelineWriter pipeline, CancellationToken stop)
    {
        var sites = items.ResolvedAsync(client, pipeline, stop).ApprovedAsync(pipeline, $"Make user '{Change.UserName}'");
        await foreach (var batch in sites.InBatchesAsync(BatchRules.LargestRequest))
            await pipeline.AttemptAllAsync(client, [.. batch.Select(site => site.Reference)], () => MakeAsync(client, batch, pipeline, stop));
    }

    private async Task MakeAsync(MainWpClient client, IReadOnlyList<ResolvedSite> batch, IPipelineWriter pipeline, CancellationToken stop)
    {
        var references = batch.GroupBy(site => site.Id).ToDictionary(same => same.Key, same => same.First().Reference);
        var results = await client.SiteUsers.CreateAsync(references.Keys, Change, stop);
        foreach (var result in results.Where(result => !result.Succeeded))
            pipeline.WriteError(CommandError.From(client.SiteUsers.NotDone($"Making user '{Change.UserName}'", result), references[result.SiteId]));
        await new FanOut(ThrottleLimit).RunAsync(
            client, pipeline, results.Where(result => result.Succeeded).ToAsyncItems(), result => references[result.SiteId],
            (result, cancel) => client.SiteUsers.FindAsync(result.SiteId, Change.UserName!, Change.Email, cancel), (_, user) => pipeline.Write(user), stop);
    }
}
