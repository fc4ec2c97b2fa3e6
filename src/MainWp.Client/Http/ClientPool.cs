using System.Net;

namespace MainWp.Http;

/// <summary>
/// The network connections to one server and the rates that are kept there. Sessions with the same credentials that reach the server in the
/// same way share them. They close with the last of these sessions; one that nobody holds any more does not count.
/// </summary>
internal sealed class ClientPool
{
    private readonly List<WeakReference<Share>> _shares = [];
    private readonly SecurityProtocolType _protocols = ServicePointManager.SecurityProtocol;
    private readonly Func<Request, RequestLimit?>? _limitOf;
    private readonly IReadOnlyList<IDisposable> _lifetimes;

    private bool _isClosed;

    public ClientPool((Func<HttpClient> NewClient, IDisposable Lifetime) clients, (Func<Request, RequestLimit?> Of, IReadOnlyList<IDisposable> Lifetimes)? limits)
    {
        NewClient = clients.NewClient;
        _limitOf = limits?.Of;
        _lifetimes = [clients.Lifetime, .. limits?.Lifetimes ?? []];
    }

    /// <summary>A client for one attempt.</summary>
    public Func<HttpClient> NewClient { get; }

    /// <summary>Whether the process still asks for the versions of TLS that it asked for when the pool was opened.</summary>
    public bool IsAsAsked => _protocols == ServicePointManager.SecurityProtocol;

    /// <summary>The rate that a request has to keep within; null for none.</summary>
    public RequestLimit? LimitOf(Request request) => _limitOf?.Invoke(request);

    /// <summary>The share of one more session, which gives it back at its end; null where the pool has closed.</summary>
    public IDisposable? Enter()
    {
        lock (_shares)
        {
            if (_isClosed)
                return null;
            var share = new Share(this);
            _shares.RemoveAll(known => !known.TryGetTarget(out _));
            _shares.Add(new WeakReference<Share>(share));
            return share;
        }
    }

    private void Leave(Share share)
    {
        lock (_shares)
        {
            _shares.RemoveAll(known => !known.TryGetTarget(out var other) || other == share);
            if (_isClosed || _shares.Count > 0)
                return;
            _isClosed = true;
        }
        foreach (var lifetime in _lifetimes)
            lifetime.Dispose();
    }

    private sealed class Share(ClientPool pool) : IDisposable
    {
        public void Dispose() => pool.Leave(this);
    }
}
