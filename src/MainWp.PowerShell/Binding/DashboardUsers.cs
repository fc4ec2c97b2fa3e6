using System.Runtime.CompilerServices;
using MainWp.PowerShell.Pipeline;

namespace MainWp.PowerShell.Binding;

/// <summary>Turns references to the dashboard's users into the users as they arrive; one that names nobody is its own error.</summary>
internal static class DashboardUsers
{
    /// <summary>The users, each once however often it was named.</summary>
    public static async IAsyncEnumerable<DashboardUser> UsersAsync(
        this IAsyncEnumerable<DashboardUserReference> references, MainWpClient client, IPipelineWriter pipeline, [EnumeratorCancellation] CancellationToken stop)
    {
        var seen = new HashSet<int>();
        await foreach (var reference in references)
        {
            DashboardUser? user = null;
            await pipeline.AttemptAsync(client, reference, async () => user = await client.DashboardUsers.GetAsync(await reference.ResolveAsync(client, stop), stop));
            if (user is not null && seen.Add(user.DashboardUserId))
                yield return user;
        }
    }
}
