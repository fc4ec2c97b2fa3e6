using System.Net;
using System.Text;
using MainWp.Http;
using MainWp.Json;
using MainWp.Tests.Fakes;

namespace MainWp.Tests.Client.Http;

public class ReadingAheadTests
{
    private const int Size = 2;
    private const int Total = 19;

    private readonly Dictionary<int, TaskCompletionSource<(HttpStatusCode Status, string Body)>> _held = [];
    private readonly List<int> _asked = [];
    private int? _told = Total;

    [Fact]
    public async Task Asks_for_four_pages_side_by_side_where_the_server_tells_how_many_there_are()
    {
        Answer(1, 2, 3, 4, 5);
        await using var rows = Rows();

        await rows.MoveNextAsync();
        Assert.Equal([1], _asked);

        await rows.MoveNextAsync();
        Assert.Equal([1, 2, 3, 4, 5], _asked);
    }

    [Fact]
    public async Task Fills_up_again_as_pages_are_taken()
    {
        Answer(1, 2, 3, 4, 5, 6);
        await using var rows = Rows();

        for (var row = 0; row < 4; row++)
            await rows.MoveNextAsync();

        Assert.Equal([1, 2, 3, 4, 5, 6], _asked);
    }

    [Fact]
    public async Task Gives_the_rows_in_order_whichever_page_comes_first()
    {
        Answer(1);
        await using var rows = Rows();
        await rows.MoveNextAsync();
        await rows.MoveNextAsync();
        Answer(10, 9, 8, 7, 6, 5, 4, 3);
        var third = rows.MoveNextAsync();
        Answer(2);
        await third;

        var ids = new List<int> { rows.Current.Id };
        while (await rows.MoveNextAsync())
            ids.Add(rows.Current.Id);

        Assert.Equal(Enumerable.Range(3, 17), ids);
        Assert.Equal(10, _asked.Count);
    }

    [Fact]
    public async Task Asks_for_one_page_ahead_where_the_server_does_not_tell()
    {
        _told = null;
        Answer(1, 2);
        await using var rows = Rows();

        await rows.MoveNextAsync();
        await rows.MoveNextAsync();

        Assert.Equal([1, 2], _asked);
    }

    [Fact]
    public async Task Asks_for_one_page_ahead_of_rows_that_are_large()
    {
        Answer(1, 2, 3);
        await using var rows = Rows(sideBySide: 1);

        await rows.MoveNextAsync();
        Assert.Equal([1], _asked);

        await rows.MoveNextAsync();
        Assert.Equal([1, 2], _asked);

        await rows.MoveNextAsync();
        Assert.Equal([1, 2, 3], _asked);

        await rows.MoveNextAsync();
        Assert.Equal([1, 2, 3], _asked);
    }

    [Fact]
    public async Task Asks_for_no_page_beyond_what_is_wanted()
    {
        Answer(1, 2, 3);
        await using var rows = Rows(wanted: 5);

        await rows.MoveNextAsync();
        await rows.MoveNextAsync();

        Assert.Equal([1, 2, 3], _asked);
    }

    [Fact]
    public async Task Asks_for_nothing_more_once_the_consumer_has_stopped()
    {
        Answer(1);
        var rows = Rows();
        await rows.MoveNextAsync();
        await rows.MoveNextAsync();

        var ended = rows.DisposeAsync().AsTask();
        Assert.False(ended.IsCompleted);
        Answer(2, 3, 4, 5);
        await ended;

        Assert.Equal([1, 2, 3, 4, 5], _asked);
    }

    [Fact]
    public async Task Gives_what_came_before_a_page_that_fails()
    {
        Answer(1, 2, 4, 5, 6);
        Held(3).SetResult((HttpStatusCode.NotFound, """{"code":"gone","message":"","data":null}"""));
        await using var rows = Rows();

        for (var row = 1; row <= 4; row++)
        {
            Assert.True(await rows.MoveNextAsync());
            Assert.Equal(row, rows.Current.Id);
        }
        await Assert.ThrowsAsync<MainWpException>(async () => await rows.MoveNextAsync());
    }

    [Fact]
    public async Task Drops_what_was_asked_for_ahead_where_a_page_is_empty_whatever_the_total_says()
    {
        Answer(1, 3, 4, 5);
        Held(2).SetResult((HttpStatusCode.OK, """{"success":1,"total":19,"data":[]}"""));
        await using var rows = Rows();

        for (var row = 0; row < 2; row++)
            Assert.True(await rows.MoveNextAsync());
        Assert.False(await rows.MoveNextAsync());

        Assert.Equal([1, 2, 3, 4, 5, 1, 2], _asked);
    }

    [Theory]
    [InlineData(true, 2)]
    [InlineData(false, 5)]
    public async Task Reads_full_rows_of_sites_one_page_ahead_and_lean_ones_side_by_side(bool detailed, int asked)
    {
        _told = 2000;
        Answer(1, 2, 3, 4, 5);
        var dashboard = new FakeDashboard().Answering("GET sites", TakeAsync);
        await using var sites = dashboard.Client().Sites.ListAsync(new SiteQuery { Detailed = detailed }, Paging.All, default).GetAsyncEnumerator();

        await sites.MoveNextAsync();
        await sites.MoveNextAsync();

        Assert.Equal(asked, _asked.Count);
    }

    private IAsyncEnumerator<Site> Rows(int sideBySide = 4, long wanted = long.MaxValue)
    {
        var dashboard = new FakeDashboard().Answering("GET rows", TakeAsync);
        return new Transport(dashboard.Connection(), TransportLog.Silent)
            .PagesAsync(page => Request.Get("rows", ("page", $"{page}")), Size, site => site.Id, MainWpJson.Default.Site, wanted: wanted, sideBySide: sideBySide).GetAsyncEnumerator();
    }

    private async Task<HttpResponseMessage> TakeAsync(HttpRequestMessage request)
    {
        var page = int.Parse(request.RequestUri!.Query.Split("page=")[1].Split('&')[0]);
        lock (_asked)
            _asked.Add(page);
        var (status, body) = await Held(page).Task;
        return new HttpResponseMessage(status) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
    }

    private TaskCompletionSource<(HttpStatusCode Status, string Body)> Held(int page)
    {
        lock (_held)
            return _held.TryGetValue(page, out var held) ? held : _held[page] = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }

    private void Answer(params int[] pages)
    {
        foreach (var page in pages)
        {
            var rows = Enumerable.Range(((page - 1) * Size) + 1, Size).Where(id => id <= (_told ?? Total)).Select(id => $$"""{"id":{{id}}}""");
            var total = _told is { } told ? $"\"total\":{told}," : "";
            Held(page).SetResult((HttpStatusCode.OK, $$"""{"success":1,{{total}}"data":[{{string.Join(",", rows)}}]}"""));
        }
    }
}
