using System.Runtime.CompilerServices;
using MainWp.PowerShell.Pipeline;

namespace MainWp.PowerShell.Binding;

/// <summary>Turns references into application passwords as they arrive; a reference that names nothing is its own error.</summary>
internal static class ResolvedApplicationPasswords
{
    /// <summary>The passwords, each once however often it was named.</summary>
    /// <param name="references">What was given.</param>
    /// <param name="client">The session's client.</param>
    /// <param name="owner">Whose a bare uuid or name is; null for the session's own account.</param>
    /// <param name="pipeline">Where errors go.</param>
    /// <param name="stop">Ends it.</param>
    public static async IAsyncEnumerable<ResolvedApplicationPassword> ResolvedAsync(
        this IAsyncEnumerable<ApplicationPasswordReference> references, MainWpClient client, DashboardUserReference? owner, IPipelineWriter pipeline, [EnumeratorCancellation] CancellationToken stop)
    {
        var seen = new HashSet<string>();
        await foreach (var reference in references)
        {
            ApplicationPassword? password = null;
            await pipeline.AttemptAsync(client, reference, async () => password = await reference.ResolveAsync(client, owner, stop));
            if (password is not null && seen.Add(password.Uuid))
                yield return new ResolvedApplicationPassword(reference, password);
        }
    }

    /// <summary>The same, with the session's own at the end: after it the session can do nothing for the others.</summary>
    public static async IAsyncEnumerable<ResolvedApplicationPassword> OwnLastAsync(this IAsyncEnumerable<ResolvedApplicationPassword> passwords)
    {
        ResolvedApplicationPassword? own = null;
        await foreach (var password in passwords)
        {
            if (password.Password.IsCurrent)
                own = password;
            else
                yield return password;
        }
        if (own is not null)
            yield return own;
    }
}
