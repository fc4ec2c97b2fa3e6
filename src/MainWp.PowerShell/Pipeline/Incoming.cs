using System.Threading.Channels;

namespace MainWp.PowerShell.Pipeline;

/// <summary>
/// The items of a command as they arrive. This type of our own is needed because Windows PowerShell reads the exported types before it
/// calls OnImport: a class with an overridden method that names IAsyncEnumerable, which is in Dependencies there, would not load.
/// </summary>
internal sealed class Incoming<T>(ChannelReader<T> queue) : IAsyncEnumerable<T>
{
    public async IAsyncEnumerator<T> GetAsyncEnumerator(CancellationToken cancellationToken = default)
    {
        while (await queue.WaitToReadAsync(cancellationToken))
        {
            while (queue.TryRead(out var item))
                yield return item;
        }
    }
}
