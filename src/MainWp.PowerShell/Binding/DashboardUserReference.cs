namespace MainWp.PowerShell.Binding;

/// <summary>Names a user of the dashboard by id, login, email address, name or object; never a user of a child site.</summary>
public sealed class DashboardUserReference : NumberedReference
{
    /// <summary>By id, login, email address, name or object.</summary>
    public DashboardUserReference(object value)
        : base(value, Namings.DashboardUser)
    {
    }

    internal override async Task<KnownThing> KnownAsync(MainWpClient client, int id, CancellationToken stop) =>
        new($"{id}", [.. (await client.DashboardUsers.GetAsync(id, stop)).Names]);

    private protected override async Task<int> FindAsync(MainWpClient client, string name, CancellationToken stop) =>
        (await client.DashboardUsers.FindAsync(name, stop)).DashboardUserId;
}
