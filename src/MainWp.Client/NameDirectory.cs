using MainWp.Http;

namespace MainWp;

/// <summary>Finds things by name for one command: the whole list is read once, at the first name.</summary>
/// <param name="transport">Where the list is of.</param>
/// <param name="resource">The kind of thing, for error ids.</param>
/// <param name="noun">The kind of thing in a sentence, such as "Tag".</param>
/// <param name="route">The list's route, for messages.</param>
/// <param name="read">Reads the whole list.</param>
/// <param name="names">What a thing is called, such as its name and its email address.</param>
internal sealed class NameDirectory<T>(Transport transport, Resource resource, string noun, string route, Func<CancellationToken, Task<IReadOnlyList<T>>> read, Func<T, IEnumerable<string?>> names)
    where T : class
{
    private Task<IReadOnlyList<T>>? _entries;

    /// <summary>All of them, in the server's order.</summary>
    public Task<IReadOnlyList<T>> EntriesAsync(CancellationToken stop) => _entries ??= read(stop);

    /// <summary>Makes the next search read the list again, after a change.</summary>
    public void Forget() => _entries = null;

    /// <summary>All of that name, whatever its case.</summary>
    public async Task<IReadOnlyList<T>> MatchesAsync(string name, CancellationToken stop)
    {
        var wanted = name.Trim();
        return [.. (await EntriesAsync(stop).ConfigureAwait(false)).Where(entry => names(entry).Any(called => string.Equals(called, wanted, StringComparison.OrdinalIgnoreCase)))];
    }

    /// <summary>The one of that id.</summary>
    /// <exception cref="MainWpException">NotFound.</exception>
    public async Task<T> GetAsync(int id, Func<T, int> idOf, CancellationToken stop) =>
        (await EntriesAsync(stop).ConfigureAwait(false)).FirstOrDefault(entry => idOf(entry) == id)
        ?? throw Failure.NotFound(Request.Get(route), transport.Connection, new Subject(resource, $"{noun} {id}"));

    /// <summary>The one of that name.</summary>
    /// <exception cref="MainWpException">NotFound, or Ambiguous with the matches.</exception>
    public async Task<T> FindAsync(string name, CancellationToken stop)
    {
        var matches = await MatchesAsync(name, stop).ConfigureAwait(false);
        return matches.Count switch
        {
            1 => matches[0],
            0 => throw Failure.NotFound(Request.Get(route), transport.Connection, new Subject(resource, $"{noun} '{name}'"), isPattern: Wildcard.IsIn(name)),
            _ => throw new MainWpException(ErrorKind.Ambiguous, Messages.SeveralNames(name, matches.Count, transport.Connection.Address, string.Join(", ", matches))) { Resource = resource },
        };
    }
}
