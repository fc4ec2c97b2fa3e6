namespace MainWp;

/// <summary>An answer that came to this machine. The sender waits for a page until the answer is accepted or refused.</summary>
internal sealed class LoopbackAnswer(IReadOnlyDictionary<string, string> query)
{
    private readonly TaskCompletionSource<byte[]> _page = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource<bool> _shown = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public IReadOnlyDictionary<string, string> Query => query;

    /// <summary>What is to be shown for it.</summary>
    public Task<byte[]> Page => _page.Task;

    /// <summary>Shows that it was the answer; done when that was sent.</summary>
    public Task AcceptAsync(string? told = null) => ReplyAsync(200, told);

    /// <summary>Shows that it was not the answer; done when that was sent.</summary>
    public Task RefuseAsync(string? told = null) => ReplyAsync(403, told);

    /// <summary>Shows that nobody waits for it any more.</summary>
    public void Drop() => _page.TrySetResult(LoopbackPage.For(410));

    /// <summary>Reports that the page was sent, or cannot be sent.</summary>
    public void MarkShown() => _shown.TrySetResult(true);

    /// <summary>The query contains secrets.</summary>
    public override string ToString() => nameof(LoopbackAnswer);

    private Task ReplyAsync(int status, string? told)
    {
        _page.TrySetResult(LoopbackPage.For(status, told));
        return _shown.Task;
    }
}
