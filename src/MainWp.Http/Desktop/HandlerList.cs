namespace MainWp.Http;

/// <summary>
/// The primary handlers of a client factory. The factory closes none of them when it ends: their idle connections would stay open for a
/// minute. Running requests are completed.
/// </summary>
internal sealed class HandlerList : IDisposable
{
    private readonly object _gate = new();
    private readonly List<WeakReference<HttpMessageHandler>> _handlers = [];

    private IDisposable? _factory;

    public HttpMessageHandler Add(HttpMessageHandler handler)
    {
        lock (_gate)
        {
            _handlers.RemoveAll(known => !known.TryGetTarget(out _));
            _handlers.Add(new WeakReference<HttpMessageHandler>(handler));
        }
        return handler;
    }

    /// <summary>The list, which ends the factory too.</summary>
    public IDisposable With(IDisposable factory)
    {
        _factory = factory;
        return this;
    }

    public void Dispose()
    {
        _factory?.Dispose();
        lock (_gate)
        {
            foreach (var known in _handlers)
            {
                if (known.TryGetTarget(out var handler))
                    handler.Dispose();
            }
            _handlers.Clear();
        }
    }
}
