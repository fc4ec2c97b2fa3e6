using MainWp.Http;
using MainWp.Json;

namespace MainWp.Tests.Client.Http;

public class PageReaderTests
{
    private const int Size = 2;
    private const int Total = 19;

    [Fact]
    public async Task Abandons_what_is_under_way_once_the_consumer_has_stopped()
    {
        var cancelled = new List<int>();
        var pages = new PageReader<int>(ReadAsync, new ListReading<int>(_ => true, 1, Size, 100), 1, Size, long.MaxValue, 4, _ => { }, default);
        await pages.NextAsync();
        pages.ReadAhead();

        await pages.DisposeAsync().AsTask().WaitAsync(TimeSpan.FromSeconds(30));

        Assert.Equal([2, 3, 4, 5], cancelled.Order());

        async Task<Rows<int>> ReadAsync(int page, CancellationToken abandon)
        {
            if (page > 1)
            {
                var end = new TaskCompletionSource<bool>();
                using var abandoned = abandon.Register(() =>
                {
                    cancelled.Add(page);
                    end.SetCanceled();
                });
                await end.Task;
            }
            return new Rows<int> { Items = { 1, 2 }, Envelope = new Envelope(null, null, null, Total, null) };
        }
    }
}
