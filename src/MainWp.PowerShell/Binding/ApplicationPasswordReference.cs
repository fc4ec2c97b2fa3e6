using System.Management.Automation;

namespace MainWp.PowerShell.Binding;

/// <summary>Names an application password by uuid, by a name that only one has, or by object, which knows its user.</summary>
public sealed class ApplicationPasswordReference : Reference
{
    private readonly string? _uuid;
    private readonly DashboardUserReference? _owner;

    /// <summary>By uuid.</summary>
    public ApplicationPasswordReference(Guid uuid)
        : this(uuid.ToString())
    {
    }

    /// <summary>By uuid or name.</summary>
    public ApplicationPasswordReference(string uuidOrName)
        : base(uuidOrName, null) => _uuid = Guid.TryParse(uuidOrName, out var uuid) ? uuid.ToString() : null;

    /// <summary>By the password itself.</summary>
    public ApplicationPasswordReference(ApplicationPassword password)
        : this(password.Uuid, password.Name, password.DashboardUserId, password.Dashboard)
    {
    }

    /// <summary>By the password that was just made.</summary>
    public ApplicationPasswordReference(NewApplicationPassword password)
        : this(password.Uuid, password.Name, password.DashboardUserId, password.Dashboard)
    {
    }

    /// <summary>By any object with a Uuid and a DashboardUserId, such as one from Import-Clixml.</summary>
    public ApplicationPasswordReference(PSObject value)
        : this(Unwrap(value))
    {
    }

    private ApplicationPasswordReference(ApplicationPasswordReference other)
        : base(other.Given, other.Dashboard) => (_uuid, _owner) = (other._uuid, other._owner);

    private ApplicationPasswordReference(string uuid, string name, long? owner, Uri? dashboard)
        : base(name.Length > 0 ? name : uuid, dashboard) => (_uuid, _owner) = (uuid, owner is { } id ? new DashboardUserReference(id) : null);

    /// <summary>The password, of its own user, else of the given one, else of the session's.</summary>
    /// <exception cref="MainWpException">SessionMismatch, NotFound or Ambiguous.</exception>
    internal async Task<ApplicationPassword> ResolveAsync(MainWpClient client, DashboardUserReference? owner, CancellationToken stop)
    {
        var address = client.Transport.Connection.Address;
        if (Dashboard is not null && Dashboard != address)
            throw new MainWpException(ErrorKind.SessionMismatch, $"'{Given}' belongs to {Dashboard}, not to {address}. Nothing was sent for it.") { Resource = Resource.ApplicationPassword };
        var user = (_owner ?? owner) is { } named
            ? await client.DashboardUsers.GetAsync(await named.ResolveAsync(client, stop), stop)
            : await client.DashboardUsers.MeAsync(stop);
        var matches = (await client.ApplicationPasswords.KnownAsync(user, stop)).Where(IsMeant).ToList();
        return matches.Count switch
        {
            1 => matches[0],
            0 => throw client.ApplicationPasswords.NotFound(Given, user),
            _ => throw new MainWpException(ErrorKind.Ambiguous, $"'{Given}' names {matches.Count} application passwords of {user} on {address}: {string.Join(", ", matches.Select(match => match.Uuid))}. Give the uuid of the one that is meant.") { Resource = Resource.ApplicationPassword },
        };
    }

    private bool IsMeant(ApplicationPassword password) =>
        _uuid is null ? string.Equals(password.Name, Given.Trim(), StringComparison.OrdinalIgnoreCase) : string.Equals(password.Uuid, _uuid, StringComparison.OrdinalIgnoreCase);

    private static ApplicationPasswordReference Unwrap(PSObject value) => value.BaseObject switch
    {
        ApplicationPasswordReference reference => reference,
        ApplicationPassword password => new ApplicationPasswordReference(password),
        NewApplicationPassword password => new ApplicationPasswordReference(password),
        Guid uuid => new ApplicationPasswordReference(uuid),
        string text => new ApplicationPasswordReference(text),
        _ => OfProperties(value),
    };

    private static ApplicationPasswordReference OfProperties(PSObject value)
    {
        if (Deserialized.Property(value, "Uuid")?.ToString() is not { Length: > 0 } uuid)
            throw new PSInvalidCastException($"{value} names no application password: give a uuid, a name, or one of Get-MainWpApplicationPassword.");
        var owner = long.TryParse(Deserialized.Property(value, "DashboardUserId")?.ToString(), out var id) ? id : (long?)null;
        return new ApplicationPasswordReference(uuid, Deserialized.Property(value, "Name")?.ToString() ?? "", owner, Deserialized.Dashboard(value));
    }
}
