using System.Management.Automation;

namespace MainWp.PowerShell.Binding;

/// <summary>Names a user of the dashboard by id, login, e-mail address, name or object; never a user of a child site.</summary>
public sealed class DashboardUserReference : NumberedReference
{
    /// <summary>By id.</summary>
    public DashboardUserReference(long id)
        : base(OfNumber(id))
    {
    }

    /// <summary>By id, login, e-mail address or name.</summary>
    public DashboardUserReference(string idOrName)
        : base(OfText(idOrName))
    {
    }

    /// <summary>By the user itself.</summary>
    public DashboardUserReference(DashboardUser user)
        : base((user.DashboardUserId, user.ToString(), user.Dashboard))
    {
    }

    /// <summary>By a user that went through Export-Clixml or a CSV file, or by an application password, which names its user.</summary>
    public DashboardUserReference(PSObject value)
        : base(Read(value))
    {
    }

    /// <inheritdoc/>
    internal override Resource Resource => Resource.DashboardUser;

    /// <inheritdoc/>
    internal override string Noun => "dashboard user";

    private protected override async Task<int> FindAsync(MainWpClient client, string name, CancellationToken stop) =>
        (await client.DashboardUsers.FindAsync(name, stop)).DashboardUserId;

    private static (long? Id, string Given, Uri? Dashboard) Read(PSObject value) => value.BaseObject switch
    {
        DashboardUserReference reference => (reference.Number, reference.Given, reference.Dashboard),
        DashboardUser user => (user.DashboardUserId, user.ToString(), user.Dashboard),
        _ => OfValue(value, "DashboardUser", isNamedByOthers: true, "Login", "Email"),
    };
}
