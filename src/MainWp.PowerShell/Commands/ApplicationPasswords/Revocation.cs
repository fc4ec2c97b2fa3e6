using MainWp.PowerShell.Binding;
using MainWp.PowerShell.Pipeline;

namespace MainWp.PowerShell.Commands;

/// <summary>Revokes application passwords, the session's own last or not at all.</summary>
/// <param name="client">The session's client.</param>
/// <param name="pipeline">Where it speaks and asks.</param>
/// <param name="keepsCurrent">True to keep the session's own password.</param>
internal sealed class Revocation(MainWpClient client, IPipelineWriter pipeline, bool keepsCurrent)
{
    /// <summary>Revokes the passwords named.</summary>
    public async Task OfAsync(IAsyncEnumerable<ApplicationPasswordReference> references, DashboardUserReference? owner, CancellationToken stop)
    {
        if (keepsCurrent)
            await RequireCurrentAsync(stop);
        await foreach (var item in references.ResolvedAsync(client, owner, pipeline, stop).OwnLastAsync(password => password.IsCurrent))
        {
            if (!(keepsCurrent && item.Thing.IsCurrent))
                await RevokeAsync(item.Thing, item.Reference, stop);
        }
    }

    /// <summary>Revokes all passwords of these users, the session's own account last.</summary>
    public async Task OfAllAsync(IAsyncEnumerable<DashboardUser> owners, CancellationToken stop)
    {
        var current = keepsCurrent ? await RequireCurrentAsync(stop) : await client.ApplicationPasswords.CurrentAsync(stop);
        DashboardUser? own = null;
        await foreach (var owner in owners)
        {
            if (owner.DashboardUserId == current?.DashboardUserId)
                own = owner;
            else
                await OfUserAsync(owner, stop);
        }
        if (own is not null)
            await OfUserAsync(own, stop);
    }

    private Task OfUserAsync(DashboardUser owner, CancellationToken stop) => pipeline.AttemptAsync(client, owner, async () =>
    {
        var passwords = await client.ApplicationPasswords.ListAsync(owner, stop);
        var kept = keepsCurrent ? passwords.FirstOrDefault(password => password.IsCurrent) : null;
        var count = passwords.Count - (kept is null ? 0 : 1);
        if (count == 0)
            return;
        if (kept is null && passwords.Any(password => password.IsCurrent))
            WarnOfOwn($"'{passwords.First(password => password.IsCurrent).Name}'", owner.Dashboard);
        if (!pipeline.ShouldProcess($"{(kept is null ? $"all {count}" : $"{count}, all but '{kept.Name}',")} application passwords of {owner} on {owner.Dashboard}", "Revoke application passwords"))
            return;
        if (kept is null)
        {
            await client.ApplicationPasswords.RemoveAllAsync(owner, stop);
            return;
        }
        foreach (var password in passwords.Where(password => password != kept))
            await pipeline.AttemptAsync(client, password, () => client.ApplicationPasswords.RemoveAsync(password, stop));
    });

    private Task RevokeAsync(ApplicationPassword password, object target, CancellationToken stop)
    {
        if (password.IsCurrent)
            WarnOfOwn($"'{password.Name}'", password.Dashboard);
        return pipeline.ShouldProcess(Messages.Of(password.Subject.Name, client), "Revoke application password")
            ? pipeline.AttemptAsync(client, target, () => client.ApplicationPasswords.RemoveAsync(password, stop))
            : Task.CompletedTask;
    }

    private void WarnOfOwn(string name, Uri? dashboard) =>
        pipeline.WriteWarning(Messages.OwnPasswordGoes(name, dashboard));

    // If the current password cannot be told from the others, it could be revoked with them.
    private async Task<ApplicationPassword> RequireCurrentAsync(CancellationToken stop) => await client.ApplicationPasswords.CurrentAsync(stop) ?? throw ApplicationPasswordOwners.NoneInUse(client);
}
