namespace MainWp.PowerShell.Pipeline;

/// <summary>Errors that would end the pipeline (-ErrorAction Stop) wait until the results of what was done with them are written.</summary>
/// <param name="endsAtErrors">Whether an error ends the pipeline now.</param>
/// <param name="write">Writes one.</param>
internal sealed class HeldErrors(Func<bool> endsAtErrors, Action<CommandError> write)
{
    private readonly Queue<CommandError> _held = [];
    private int _depth;

    /// <summary>How many wait: where that grows, nothing new is to be begun.</summary>
    public int Count => _held.Count;

    public void Add(CommandError error)
    {
        if (_depth > 0 && endsAtErrors())
            _held.Enqueue(error);
        else
            write(error);
    }

    /// <summary>Does work that belongs together: what it writes comes before what failed in it.</summary>
    public async Task AroundAsync(Func<Task> work)
    {
        _depth++;
        try
        {
            await work();
        }
        catch (MainWpException)
        {
            Release();
            throw;
        }
        catch
        {
            _depth--;
            throw;
        }
        Release();
    }

    private void Release()
    {
        if (--_depth > 0)
            return;
        while (_held.Count > 0)
            write(_held.Dequeue());
    }
}
