namespace MainWp.PowerShell.Pipeline;

/// <summary>The progress of a fan-out, shown once it takes a while.</summary>
/// <param name="activity">The progress bar's title.</param>
/// <param name="pipeline">Where it is shown.</param>
/// <param name="voice">Held while something is written.</param>
internal sealed class FanOutProgress(string activity, IPipelineWriter pipeline, object voice)
{
    private int _done;
    private bool _isShown;

    /// <summary>How many items have been begun.</summary>
    public int Begun { get; set; }

    /// <summary>Whether all items are there.</summary>
    public bool IsTotalKnown { get; set; }

    /// <summary>Shows the bar when the patience is over.</summary>
    public async Task BeginAsync(TimeSpan patience, CancellationToken stop)
    {
        await Task.Delay(patience, stop);
        lock (voice)
        {
            _isShown = true;
            Tell();
        }
    }

    /// <summary>One more item is done.</summary>
    public void Done()
    {
        lock (voice)
        {
            _done++;
            if (_isShown)
                Tell();
        }
    }

    /// <summary>Takes the bar away.</summary>
    public void End()
    {
        lock (voice)
        {
            if (_isShown)
                pipeline.WriteProgress(new Progress(activity, "", IsDone: true));
            _isShown = false;
        }
    }

    private void Tell() => pipeline.WriteProgress(new Progress(
        activity, IsTotalKnown ? Messages.DoneOf(_done, Begun) : Messages.DoneSoFar(_done, Begun - _done), IsTotalKnown && Begun > 0 ? 100 * _done / Begun : -1));
}
