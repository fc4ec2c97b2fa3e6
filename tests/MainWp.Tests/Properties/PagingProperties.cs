using System.Globalization;
using FsCheck.Xunit;
using MainWp.Http;
using MainWp.Json;
using MainWp.Tests.Fakes;

namespace MainWp.Tests.Properties;

/// <summary>What the reading of a list keeps to, whatever a server gives and counts. A failure prints the case, shrunk, and the seed.</summary>
[Properties(Arbitrary = [typeof(Inputs)], MaxTest = 1500, QuietOnSuccess = true)]
public sealed class PagingProperties
{
    private const string Seed = "7719023,3155";
    private const int SideBySide = 4;

    [Property(Replay = Seed)]
    public void Pages_end_give_each_row_once_and_lose_none_without_an_error(AnyPages pages)
    {
        foreach (var sideBySide in new[] { 1, SideBySide })
        {
            var (rows, errors, asked) = Read(pages, sideBySide);

            Assert.Equal(rows.Distinct(), rows);
            Assert.InRange(asked, 1, 2 * (Math.Max(pages.Pages.Length, pages.Later?.Length ?? 0) + 2 + sideBySide));
            Assert.All(errors, error => Assert.Equal("ListIncomplete", error));
            if (pages.CountsNothing)
                Assert.Empty(errors);
            if (!pages.IsStill || rows.Count >= pages.Wanted)
                continue;
            var (owed, isContradicted) = pages.Owed();
            Assert.Superset(owed, rows.ToHashSet());
            if (isContradicted)
                Assert.NotEmpty(errors);
        }
    }

    [Property(Replay = Seed)]
    public void Pages_side_by_side_give_what_one_after_the_other_gives(AnyPages pages)
    {
        if (!pages.IsStill)
            return;
        var (rows, errors, _) = Read(pages, sideBySide: 1);
        var (sideBySide, sideBySideErrors, _) = Read(pages, SideBySide);

        Assert.Equal(rows, sideBySide);
        Assert.Equal(errors, sideBySideErrors);
    }

    [Property(Replay = Seed)]
    public void Pages_come_in_order_whichever_is_answered_first(int[] order, byte count)
    {
        const int Size = 2;
        var total = 1 + (count % 25);
        var waiting = new List<(int Page, TaskCompletionSource<Rows<int>> Answer)>();
        var seen = new HashSet<int>();
        var reader = new PageReader<int>(
            (page, _) =>
            {
                waiting.Add((page, new TaskCompletionSource<Rows<int>>()));
                return waiting[^1].Answer.Task;
            },
            new ListReading<int>(seen.Add, 1, Size, 100), 1, Size, long.MaxValue, SideBySide, _ => { }, default);
        var rows = new List<int>();
        for (var step = 0; ; step++)
        {
            var next = reader.NextAsync();
            for (var turn = 0; !next.IsCompleted; turn++)
            {
                var at = Math.Abs((order.Length == 0 ? 0 : order[(step + turn) % order.Length]) % waiting.Count);
                var (page, answer) = waiting[at];
                waiting.RemoveAt(at);
                answer.SetResult(PageOf(page, Size, total));
            }
            if (next.GetAwaiter().GetResult() is not { Count: > 0 } fresh)
                break;
            rows.AddRange(fresh);
            reader.ReadAhead();
            Assert.InRange(waiting.Count, 0, SideBySide);
        }

        Assert.Equal(Enumerable.Range(1, total), rows);
    }

    private static Rows<int> PageOf(int page, int size, int total)
    {
        var rows = new Rows<int> { Envelope = new Envelope(true, null, null, total, null) };
        for (var id = ((page - 1) * size) + 1; id <= Math.Min(page * size, total); id++)
            rows.Add(null, id);
        return rows;
    }

    private static (List<int> Rows, List<string> Errors, int Asked) Read(AnyPages pages, int sideBySide)
    {
        var asked = new List<int>();
        var dashboard = new FakeDashboard().Answering("GET rows", request =>
        {
            var page = int.Parse(System.Web.HttpUtility.ParseQueryString(request.RequestUri!.Query)["page"]!, CultureInfo.InvariantCulture);
            var isLater = asked.Contains(page);
            asked.Add(page);
            return Task.FromResult(new HttpResponseMessage { Content = new StringContent(pages.BodyOf(page, isLater)) });
        });
        var said = new RecordingPipeline();
        var rows = ReadAllAsync(dashboard, pages, sideBySide, said).GetAwaiter().GetResult();
        return (rows, [.. said.Errors.Select(error => error.Id)], asked.Count);
    }

    private static async Task<List<int>> ReadAllAsync(FakeDashboard dashboard, AnyPages pages, int sideBySide, RecordingPipeline said)
    {
        var rows = new List<int>();
        await foreach (var site in new Transport(dashboard.Connection(), said.TransportLog).PagesAsync(
            page => Request.Get("rows", ("page", $"{page}")), pages.Size, site => site.Id, MainWpJson.Default.Site, pages.First, pages.Wanted, sideBySide))
        {
            rows.Add(site.Id);
        }

        return rows;
    }
}
