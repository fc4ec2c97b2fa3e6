
namespace MainWp.PowerShell.Binding;

/// <summary>Names an application password by uuid, by a name that only one has, or by object, which knows its user.</summary>
public sealed class ApplicationPasswordReference : Reference
{
    private readonly string? _uuid;
    private readonly DashboardUserReference? _owner;

    /// <summary>By UUID, name or object.</summary>
    public ApplicationPasswordReference(object value)
        : this(NamedThing.Of(value, Namings.ApplicationPassword))
    {
    }

    private ApplicationPasswordReference(NamedThing thing)
        : base(thing with { Given = thing.Standing is Standing.Own or Standing.Unclear ? thing.Name ?? thing.Given : thing.Given }, Namings.ApplicationPassword)
    {
        _uuid = Guid.TryParse(thing.Id, out var uuid) ? uuid.ToString() : null;
        _owner = thing.Value.TextOf(nameof(ApplicationPassword.DashboardUserId)) is { } id && thing.Standing != Standing.Typed ? new DashboardUserReference(id) : null;
    }

    /// <summary>The password, of its own user, else of the given one, else of the session's.</summary>
    /// <exception cref="MainWpException">SessionMismatch, NotFound or Ambiguous.</exception>
    internal async Task<ApplicationPassword> ResolveAsync(MainWpClient client, DashboardUserReference? owner, CancellationToken stop)
    {
        var address = client.Transport.Connection.Address;
        if (Dashboard is not null && Dashboard != address)
            throw new MainWpException(ErrorKind.SessionMismatch, Messages.OtherDashboard(Given, Dashboard, address)) { Resource = Resource.ApplicationPassword };
        var user = (_owner ?? owner) is { } named
            ? await client.DashboardUsers.GetAsync(await named.ResolveAsync(client, stop), stop)
            : await client.DashboardUsers.MeAsync(stop);
        var matches = (await client.ApplicationPasswords.KnownAsync(user, stop)).Where(IsMeant).ToList();
        return matches.Count switch
        {
            1 => Compared(matches[0]),
            0 => throw client.ApplicationPasswords.NotFound(Given, user),
            _ => throw new MainWpException(ErrorKind.Ambiguous, Messages.SeveralPasswords(Given, matches.Count, user, address, string.Join(", ", matches.Select(match => match.Uuid)))) { Resource = Resource.ApplicationPassword },
        };
    }

    private bool IsMeant(ApplicationPassword password) =>
        _uuid is null ? string.Equals(password.Name, Given.Trim(), StringComparison.OrdinalIgnoreCase) : string.Equals(password.Uuid, _uuid, StringComparison.OrdinalIgnoreCase);

    private ApplicationPassword Compared(ApplicationPassword found)
    {
        if (IsForChange && Thing!.IsComparable)
            new KnownThing(found.Uuid, [found.Name]).Compare(Thing, Naming);
        return found;
    }
}
