using System.Management.Automation;
using MainWp.PowerShell.Binding;
using MainWp.PowerShell.Completion;
using MainWp.PowerShell.Pipeline;

namespace MainWp.PowerShell.Commands;

/// <summary>Gets application passwords of dashboard users.</summary>
[Cmdlet(VerbsCommon.Get, "MainWpApplicationPassword", DefaultParameterSetName = UserSet)]
[OutputType(typeof(ApplicationPassword))]
public sealed class GetApplicationPasswordCommand : CredentialListCommand<Reference>
{
    private const string UserSet = "User";
    private const string AllUsersSet = "AllUsers";
    private const string PasswordSet = "Password";
    private const string CurrentSet = "Current";

    /// <summary>The passwords to get: UUIDs or names.</summary>
    [Parameter(ParameterSetName = PasswordSet, Mandatory = true, Position = 0)]
    [ArgumentCompleter(typeof(ApplicationPasswordCompleter))]
    [Alias("Uuid", "Name")]
    public ApplicationPasswordReference[] ApplicationPassword { get; set; } = [];

    /// <summary>The users of the dashboard whose passwords to get: ids, user names or objects. Default: the account of the session.</summary>
    [Parameter(ParameterSetName = UserSet, ValueFromPipeline = true)]
    [Parameter(ParameterSetName = PasswordSet)]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(DashboardUserCompleter))]
    public DashboardUserReference[] User { get; set; } = [];

    /// <summary>Gets the passwords of every user that the account of the session may edit.</summary>
    [Parameter(ParameterSetName = AllUsersSet, Mandatory = true)]
    public SwitchParameter AllUsers { get; set; }

    /// <summary>Gets the password that the session uses.</summary>
    [Parameter(ParameterSetName = CurrentSet, Mandatory = true)]
    public SwitchParameter Current { get; set; }

    internal override IReadOnlyList<Reference> Items => ApplicationPassword.Length > 0 ? ApplicationPassword : User;

    internal override bool RunsWithoutItems => AllUsers || Current || (Items.Count == 0 && !ExpectsInput);

    internal override async Task ProcessAsync(MainWpClient client, Incoming<Reference> items, IPipelineWriter pipeline, CancellationToken stop)
    {
        var wanted = Wanted(client);
        if (Current)
        {
            WriteResults(pipeline, wanted, [await client.ApplicationPasswords.CurrentAsync(stop) ?? throw ApplicationPasswordOwners.NoneInUse(client)]);
            return;
        }
        if (ApplicationPassword.Length > 0)
        {
            await foreach (var item in items.OfKind<ApplicationPasswordReference>().ResolvedAsync(client, ApplicationPasswordOwners.OneOf(User), pipeline, stop))
                WriteResults(pipeline, wanted, [item.Thing]);
            return;
        }
        var owners = RunsWithoutItems ? ApplicationPasswordOwners.OfAsync(client, AllUsers, stop) : items.OfKind<DashboardUserReference>().UsersAsync(client, pipeline, stop);
        await new FanOut(FanOut.DefaultLimit).RunAsync(
            client, pipeline, owners, owner => owner, client.ApplicationPasswords.KnownAsync, (_, passwords) => WriteResults(pipeline, wanted, passwords), stop);
    }

    private static void WriteResults(IPipelineWriter pipeline, UnusedFilter wanted, IEnumerable<ApplicationPassword> passwords) => pipeline.WriteAll(passwords.Where(wanted.Holds));
}
