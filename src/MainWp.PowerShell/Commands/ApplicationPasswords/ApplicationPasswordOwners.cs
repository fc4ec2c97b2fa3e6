using System.Runtime.CompilerServices;
using MainWp.PowerShell.Binding;

namespace MainWp.PowerShell.Commands;

/// <summary>The owners of the application passwords that a command is about.</summary>
internal static class ApplicationPasswordOwners
{
    /// <summary>The session's own account, or every user whom it may edit.</summary>
    public static async IAsyncEnumerable<DashboardUser> OfAsync(MainWpClient client, bool allUsers, [EnumeratorCancellation] CancellationToken stop)
    {
        if (!allUsers)
        {
            yield return await client.DashboardUsers.MeAsync(stop);
            yield break;
        }
        foreach (var user in await client.DashboardUsers.ListAsync(null, [], stop))
            yield return user;
    }

    /// <summary>The one user who owns a bare uuid or name; null if none is given.</summary>
    /// <exception cref="MainWpException">InvalidArgument for several.</exception>
    public static DashboardUserReference? OneOf(DashboardUserReference[] users) => users.Length switch
    {
        0 => null,
        1 => users[0],
        _ => throw new MainWpException(ErrorKind.InvalidArgument, Messages.OneUserForPasswords(users.Length)) { Resource = Resource.ApplicationPassword },
    };

    /// <summary>The items of one kind of reference.</summary>
    public static async IAsyncEnumerable<T> OfKind<T>(this IAsyncEnumerable<Reference> items)
        where T : Reference
    {
        await foreach (var item in items)
        {
            if (item is T wanted)
                yield return wanted;
        }
    }

    /// <summary>The error for a session that uses another credential, such as a plugin's own scheme.</summary>
    public static MainWpException NoneInUse(MainWpClient client) =>
        new(ErrorKind.NotFound, Messages.OwnPasswordUnknown(client.Transport.Connection.Address)) { Resource = Resource.ApplicationPassword };
}
