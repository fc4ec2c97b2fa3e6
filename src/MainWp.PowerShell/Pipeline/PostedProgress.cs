namespace MainWp.PowerShell.Pipeline;

/// <summary>Reports the progress of work on other threads to the thread that made this object. A notice is posted there, and nothing waits for it.</summary>
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
