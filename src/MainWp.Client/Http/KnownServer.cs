namespace MainWp.Http;

/// <summary>What a session knows about its server, and the only place that changes it. Commands on any thread add what they learn.</summary>
internal sealed class KnownServer(ServerFacts facts)
{
    private readonly object _learning = new();

    private volatile ServerFacts _facts = facts;

    public ServerFacts Facts => _facts;

    /// <summary>Notes a fact, and reports it if it is new.</summary>
    /// <param name="change">The facts with this one in them.</param>
    /// <param name="story">The fact in a sentence.</param>
    /// <param name="narration">Where it is reported, in verbose.</param>
    /// <returns>True where it is new.</returns>
    public bool Learn(Func<ServerFacts, ServerFacts> change, string story, TransportLog narration)
    {
        lock (_learning)
        {
            var changed = change(_facts);
            if (changed == _facts)
                return false;
            _facts = changed;
        }
        narration.Verbose(story);
        return true;
    }
}
