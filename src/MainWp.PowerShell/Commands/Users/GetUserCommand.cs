using System.Management.Automation;
using MainWp.PowerShell.Binding;
using MainWp.PowerShell.Completion;
using MainWp.PowerShell.Pipeline;

namespace MainWp.PowerShell.Commands;

/// <summary>Gets the users of the dashboard itself, not those of its child sites.</summary>
[Cmdlet(VerbsCommon.Get, "MainWpUser", DefaultParameterSetName = ListSet)]
[OutputType(typeof(DashboardUser))]
public sealed class GetUserCommand : ItemsCommand<DashboardUserReference>
{
    private const string ListSet = "List";
    private const string UserSet = "User";
    private const string CurrentSet = "Current";

    /// <summary>The users to get: ids, user names, email addresses, names or objects.</summary>
    [Parameter(ParameterSetName = UserSet, Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [ArgumentCompleter(typeof(DashboardUserCompleter))]
    [Alias("DashboardUserId", "Login")]
    public DashboardUserReference[] User { get; set; } = [];

    /// <summary>Only users whose user name, name, email address or website contains this text.</summary>
    [Parameter(ParameterSetName = ListSet)]
    [SearchText]
    [ValidateNotNullOrEmpty]
    public string? Search { get; set; }

    /// <summary>Only users with one of these roles, such as administrator.</summary>
    [Parameter(ParameterSetName = ListSet)]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(RoleCompleter))]
    public string[] Role { get; set; } = [];

    /// <summary>Gets the account of the application password of the session.</summary>
    [Parameter(ParameterSetName = CurrentSet, Mandatory = true)]
    public SwitchParameter Current { get; set; }

    internal override IReadOnlyList<DashboardUserReference> Items => User;

    internal override bool RunsWithoutItems => Current || (User.Length == 0 && !ExpectsInput);

    internal override async Task ProcessAsync(MainWpClient client, Incoming<DashboardUserReference> items, IPipelineWriter pipeline, CancellationToken stop)
    {
        if (Current)
        {
            pipeline.Write(await client.DashboardUsers.MeAsync(stop));
        }
        else if (RunsWithoutItems)
        {
            pipeline.WriteAll(await client.DashboardUsers.ListAsync(Search, Role, stop));
        }
        else
        {
            await foreach (var user in items.UsersAsync(client, pipeline, stop))
                pipeline.Write(user);
        }
    }
}
