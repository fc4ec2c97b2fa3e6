using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using MainWp.Http;

namespace MainWp.PowerShell.Completion;

/// <summary>What completion has learnt from one session's server; forgotten with the session.</summary>
internal sealed class KnownNames
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(1);
    private static readonly ConditionalWeakTable<Connection, KnownNames> Connections = new();

    private readonly ConcurrentDictionary<string, (DateTimeOffset Asked, Task<IReadOnlyList<string>> Names)> _topics = new();
    private Func<DateTimeOffset> _now = () => DateTimeOffset.UtcNow;

    public static KnownNames Of(Connection connection) => Connections.GetValue(connection, of => new KnownNames { _now = of.Clock.Now });

    /// <summary>The names of a topic. They are requested if they are unknown, old or could not be read before.</summary>
    public Task<IReadOnlyList<string>> GetAsync(string topic, Func<Task<IReadOnlyList<string>>> ask)
    {
        if (_topics.TryGetValue(topic, out var known) && _now() - known.Asked < Lifetime && !known.Names.IsFaulted && !known.Names.IsCanceled)
            return known.Names;
        var asking = ask();
        _topics[topic] = (_now(), asking);
        return asking;
    }
}
