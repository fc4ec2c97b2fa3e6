namespace MainWp;

/// <summary>A new application password. The server shows the password only once.</summary>
public sealed class NewApplicationPassword : MainWpObject
{
    private readonly ApplicationPassword _made;

    internal NewApplicationPassword(ApplicationPassword made, object password)
    {
        _made = made;
        Password = password;
        Dashboard = made.Dashboard;
    }

    /// <summary>Its id.</summary>
    public string Uuid => _made.Uuid;

    /// <summary>Its name.</summary>
    public string Name => _made.Name;

    /// <summary>The id of the application that it was made for, or null.</summary>
    public string? AppId => _made.AppId;

    /// <summary>When it was made.</summary>
    public DateTime? Created => _made.Created;

    /// <summary>The dashboard's user who owns it.</summary>
    public int DashboardUserId => _made.DashboardUserId;

    /// <summary>The name that goes with the password.</summary>
    public string DashboardUserName => _made.DashboardUserName;

    /// <summary>The password, as SecureString or string. Views show it only as string, and it is left out of Clixml.</summary>
    public object Password { get; }

    /// <inheritdoc/>
    public override string ToString() => Name;
}
