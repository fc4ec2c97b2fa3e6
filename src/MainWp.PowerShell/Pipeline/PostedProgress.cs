namespace MainWp.PowerShell.Pipeline;

/// <summary>Tells how far work on other threads has got, on the thread that it was made on: a notice is posted there and nothing waits for it.</summary>
internal sealed class PostedProgress<T>(Action<T> tell) : IProgress<T>
{
    private readonly SynchronizationContext? _home = SynchronizationContext.Current;

    /// <inheritdoc/>
    public void Report(T value)
    {
        if (_home is null)
            tell(value);
        else
            _home.Post(_ => tell(value), null);
    }
}
