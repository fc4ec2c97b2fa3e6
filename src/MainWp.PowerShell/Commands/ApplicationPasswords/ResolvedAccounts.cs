using MainWp.PowerShell.Binding;
using MainWp.PowerShell.Pipeline;

namespace MainWp.PowerShell.Commands;

/// <summary>Accounts and their credentials as input of a command, each once.</summary>
internal static class ResolvedAccounts
{
    /// <summary>The API keys.</summary>
    public static IAsyncEnumerable<Resolved<ApiKeyReference, ApiKey>> ResolvedAsync(
        this IAsyncEnumerable<ApiKeyReference> references, MainWpClient client, IPipelineWriter pipeline, CancellationToken stop) =>
        references.ThingAsync(client, pipeline, reference => reference.ResolveAsync(client, stop)).OnceAsync(key => key.Id);

    /// <summary>The application passwords; a bare uuid or name belongs to the owner, or to the session's own account if that is null.</summary>
    public static IAsyncEnumerable<Resolved<ApplicationPasswordReference, ApplicationPassword>> ResolvedAsync(
        this IAsyncEnumerable<ApplicationPasswordReference> references, MainWpClient client, DashboardUserReference? owner, IPipelineWriter pipeline, CancellationToken stop) =>
        references.ThingAsync(client, pipeline, reference => reference.ResolveAsync(client, owner, stop)).OnceAsync(password => password.Uuid);

    /// <summary>The users of the dashboard.</summary>
    public static async IAsyncEnumerable<DashboardUser> UsersAsync(
        this IAsyncEnumerable<DashboardUserReference> references, MainWpClient client, IPipelineWriter pipeline, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken stop)
    {
        await foreach (var user in references.ThingAsync(client, pipeline, async reference => await client.DashboardUsers.GetAsync(await reference.ResolveAsync(client, stop), stop)).OnceAsync(user => user.DashboardUserId))
            yield return user.Thing;
    }
}
