using MainWp.Http;
using MainWp.Json;
using MainWp.Tests.Fakes;

namespace MainWp.Tests.Client.Http;

public class PagingTests
{
    [Fact]
    public async Task Ends_at_an_empty_page_whatever_the_total_says_and_tells_that_rows_may_be_missing()
    {
        var dashboard = new FakeDashboard().Answering("GET rows", 200, Page([1, 2], total: 900)).Answering("GET rows", 200, Page([], total: 900))
            .Answering("GET rows", 200, Page([1, 2], total: 900)).Answering("GET rows", 200, Page([], total: 900));
        var said = new RecordingPipeline();

        Assert.Equal([1, 2], await Ids(dashboard, said: said));
        Assert.Equal("ListIncomplete", Assert.Single(said.Errors).Id);
        Assert.Contains("900 rows but sent the same 2 twice", said.Errors[0].Cause.Message);
        Assert.Equal(4, dashboard.Requests.Count);
    }

    [Fact]
    public async Task Reads_on_after_a_full_page_although_the_total_says_that_it_is_the_last()
    {
        var dashboard = new FakeDashboard().Answering("GET rows", 200, Page([1, 2], total: 3)).Answering("GET rows", 200, Page([3, 4], total: 3)).Answering("GET rows", 200, Page([5], total: 3));

        Assert.Equal([1, 2, 3, 4, 5], await Ids(dashboard));
    }

    [Fact]
    public async Task Reads_the_pages_again_where_rows_went_meanwhile_and_moved_others_to_a_page_read_already()
    {
        var dashboard = new FakeDashboard()
            .Answering("GET rows", 200, Page([1, 2], total: 4)).Answering("GET rows", 200, Page([4], total: 3))
            .Answering("GET rows", 200, Page([2, 3], total: 3)).Answering("GET rows", 200, Page([4], total: 3));
        var said = new RecordingPipeline();

        Assert.Equal([1, 2, 4, 3], await Ids(dashboard, said: said));
        Assert.Empty(said.Errors);
    }

    [Fact]
    public async Task Ends_where_a_server_gives_the_same_page_for_ever()
    {
        var dashboard = new FakeDashboard().Answering("GET rows", 200, Page([1, 2], total: 2));

        Assert.Equal([1, 2], await Ids(dashboard));
        Assert.Equal(2, dashboard.Requests.Count);
    }

    [Fact]
    public async Task Goes_on_where_the_total_is_that_of_the_page()
    {
        var dashboard = new FakeDashboard().Answering("GET rows", 200, Page([1, 2], total: 2)).Answering("GET rows", 200, Page([3], total: 1));

        Assert.Equal([1, 2, 3], await Ids(dashboard));
    }

    [Fact]
    public async Task Stops_at_the_last_of_the_pages_that_the_server_counts()
    {
        var dashboard = new FakeDashboard().Answering("GET rows", 200, Page([1, 2], total: 4, pages: 2)).Answering("GET rows", 200, Page([3, 4], total: 4, pages: 2));

        Assert.Equal([1, 2, 3, 4], await Ids(dashboard));
        Assert.Equal(2, dashboard.Requests.Count);
    }

    [Fact]
    public async Task Gives_a_row_once_that_moved_to_the_next_page_meanwhile()
    {
        var dashboard = new FakeDashboard().Answering("GET rows", 200, Page([1, 2], total: 3)).Answering("GET rows", 200, Page([2, 3], total: 3));

        Assert.Equal([1, 2, 3], await Ids(dashboard));
    }

    [Fact]
    public async Task Stops_by_the_header_of_WordPress_own_lists()
    {
        var dashboard = new FakeDashboard()
            .Answering("GET wp/v2/rows", 200, """[{"id":1},{"id":2}]""", change: response => response.Headers.Add("X-WP-TotalPages", "2"))
            .Answering("GET wp/v2/rows", 200, """[{"id":3},{"id":4}]""", change: response => response.Headers.Add("X-WP-TotalPages", "2"));

        var ids = new List<int>();
        await foreach (var site in new Transport(dashboard.WithApplicationPassword().Connection(), TransportLog.Silent).PagesAsync(page => new Request(HttpMethod.Get, "wp/v2/rows") { RequiredCredential = RequiredCredential.ApplicationPassword }, 2, site => site.Id, MainWpJson.Default.Site))
            ids.Add(site.Id);

        Assert.Equal([1, 2, 3, 4], ids);
        Assert.Equal(2, dashboard.Requests.Count);
    }

    [Fact]
    public async Task Asks_for_the_next_page_only_when_the_second_row_is_wanted()
    {
        var dashboard = new FakeDashboard().Answering("GET rows", 200, Page([1, 2], total: 4)).Answering("GET rows", 200, Page([3, 4], total: 4));
        await using var rows = Rows(dashboard).GetAsyncEnumerator();

        await rows.MoveNextAsync();
        Assert.Single(dashboard.Requests);

        await rows.MoveNextAsync();
        Assert.Equal(2, dashboard.Requests.Count);
    }

    [Theory]
    [InlineData(2, 1)]
    [InlineData(4, 2)]
    public async Task Asks_for_no_page_beyond_what_is_wanted(int wanted, int pages)
    {
        var dashboard = new FakeDashboard().Answering("GET rows", 200, Page([1, 2], total: 900)).Answering("GET rows", 200, Page([3, 4], total: 900)).Answering("GET rows", 200, Page([5, 6], total: 900));

        await foreach (var row in Rows(dashboard, wanted))
            _ = row;

        Assert.Equal(pages, dashboard.Requests.Count);
    }

    [Fact]
    public async Task Tells_that_one_row_is_missing()
    {
        var dashboard = new FakeDashboard().Answering("GET rows", 200, Page([1, 2], total: 4)).Answering("GET rows", 200, Page([3], total: 4))
            .Answering("GET rows", 200, Page([1, 2], total: 4)).Answering("GET rows", 200, Page([3], total: 4));
        var said = new RecordingPipeline();

        Assert.Equal([1, 2, 3], await Ids(dashboard, said: said));
        Assert.Contains("4 rows but sent the same 3 twice", Assert.Single(said.Errors).Cause.Message);
    }

    [Fact]
    public void Gives_up_a_list_that_has_no_end()
    {
        var list = new ListReading<int>(_ => true, 1, 1, mostPages: 3);
        var rows = new Rows<int> { Items = { 7 } };

        Assert.Equal([2, 3, null], Enumerable.Range(1, 3).Select(page => list.After(page, rows, list.Take(rows).Count)));
        Assert.True(list.IsEndless);
    }

    [Fact]
    public async Task Ends_at_an_empty_page_before_the_last_that_the_server_counts_and_tells_it()
    {
        var dashboard = new FakeDashboard().Answering("GET rows", 200, Page([1, 2], total: 2, pages: 5)).Answering("GET rows", 200, Page([], total: 0, pages: 5));
        var said = new RecordingPipeline();

        Assert.Equal([1, 2], await Ids(dashboard, said: said));
        Assert.Contains("counts 5 pages", Assert.Single(said.Errors).Cause.Message);
    }

    [Fact]
    public async Task Reads_rows_in_a_map_and_none_in_an_empty_list()
    {
        var map = new FakeDashboard().Answering("GET rows", 200, """{"success":1,"data":{"7":{"id":7},"9":{"id":9}}}""");
        var none = new FakeDashboard().Answering("GET rows", 200, """{"success":1,"data":[]}""");

        Assert.Equal([7, 9], await Ids(map, size: 100));
        Assert.Empty(await Ids(none));
    }

    private static async Task<List<int>> Ids(FakeDashboard dashboard, int size = 2, RecordingPipeline? said = null)
    {
        var ids = new List<int>();
        await foreach (var site in Rows(dashboard, size: size, said: said))
            ids.Add(site.Id);
        return ids;
    }

    private static IAsyncEnumerable<Site> Rows(FakeDashboard dashboard, long wanted = long.MaxValue, int size = 2, RecordingPipeline? said = null) =>
        new Transport(dashboard.Connection(), said?.TransportLog ?? TransportLog.Silent).PagesAsync(page => Request.Get("rows", ("page", $"{page}")), size, site => site.Id, MainWpJson.Default.Site, wanted: wanted, sideBySide: 1);

    private static string Page(int[] ids, int total, int? pages = null) =>
        $$"""{"success":1,"total":{{total}},{{(pages is null ? "" : $"\"pages\":{pages},")}}"data":[{{string.Join(",", ids.Select(id => $$"""{"id":"{{id}}"}"""))}}]}""";
}
