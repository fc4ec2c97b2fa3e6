using System.Threading.Channels;

namespace MainWp.PowerShell.Pipeline;

/// <summary>
/// The items that a command is given, as they arrive. A type of our own, since Windows PowerShell reads the exported types before it
/// calls OnImport: an overridden method that names IAsyncEnumerable, which is in Dependencies there, would keep its class from loading.
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
