namespace MainWp.Tests.Reports;

/// <summary>The table of sites in a real browser.</summary>
[Collection(ReportBrowser.Collection)]
public sealed class ReportTableTests(ReportBrowser browser)
{
    [SkippableFact]
    public async Task It_sorts()
    {
        ReportBrowser.SkipWhereThereIsNone();
        await browser.OpenAsync(SampleHealth.Fleet(60));
        Assert.Equal("ascending", await SortOfAsync("health"));
        Assert.StartsWith("Critical Critical Critical Critical Critical Attention", await CellsAsync("health"));

        await browser.ClickAsync(".c-updates button");
        var descending = Numbers(await CellsAsync("updates"));
        await browser.ClickAsync(".c-updates button");
        var ascending = Numbers(await CellsAsync("updates"));
        await browser.ClickAsync(".c-wordpress button");

        Assert.Equal(descending.OrderByDescending(number => number), descending);
        Assert.Equal(ascending.Order(), ascending);
        Assert.Equal(55, ascending.Count);
        Assert.StartsWith("6.9.4", await CellsAsync("wordpress"));
        Assert.Equal("", await SortOfAsync("health"));

        Task<string> SortOfAsync(string column) => browser.RunAsync($"document.querySelector('th.c-{column}').getAttribute('aria-sort')");
    }

    [SkippableFact]
    public async Task It_finds()
    {
        ReportBrowser.SkipWhereThereIsNone();
        await browser.OpenAsync(SampleHealth.Fleet(300, onTwoDashboards: true));
        Assert.Equal("300 sites", await CountedAsync());

        await browser.ClickAsync("[data-health=Critical]");
        Assert.Equal("25 of 300 sites", await CountedAsync());
        Assert.Equal("true false", await browser.RunAsync("document.querySelector('[data-health=Critical]').ariaPressed + ' ' + document.querySelector('[data-health=All]').ariaPressed"));
        await TypeAsync("SITE13.example");
        Assert.Equal("1 of 300 sites", await CountedAsync());
        await TypeAsync("nowhere at all");
        Assert.Equal("No site matches.", await browser.RunAsync("[...document.querySelectorAll('.empty')].filter(text => !text.hidden).map(text => text.textContent).join()"));
        await TypeAsync("");
        await browser.ClickAsync("[data-health=All]");
        await browser.RunAsync("(() => { const choice = document.querySelector('#dashboard'); choice.value = 'second.example/net'; choice.dispatchEvent(new Event('change')); })()");
        Assert.Equal("100 of 300 sites", await CountedAsync());

        Task<string> CountedAsync() => browser.RunAsync("document.querySelector('#count').textContent");
    }

    [SkippableFact]
    public async Task It_shows_details_and_more_rows()
    {
        ReportBrowser.SkipWhereThereIsNone();
        await browser.OpenAsync(SampleHealth.Fleet(250));

        await browser.ClickAsync(".more");
        Assert.Equal("true", await browser.RunAsync("document.querySelector('.more').ariaExpanded"));
        Assert.Contains("Start-MainWpBatchUpdate -Site 7 -Type Plugin", await browser.RunAsync("document.getElementById(document.querySelector('.more').getAttribute('aria-controls')).innerText"));
        await browser.ClickAsync(".more");
        Assert.Equal("0", await browser.RunAsync("document.querySelectorAll('.details').length"));
        await browser.ClickAsync("#more");
        Assert.Equal("200", await browser.RunAsync($"{ReportBrowser.Rows}.length"));
        await browser.ClickAsync("#all");
        Assert.Equal("250", await browser.RunAsync($"{ReportBrowser.Rows}.length"));
    }

    [SkippableFact]
    public async Task A_thousand_sites_are_filtered_at_once()
    {
        ReportBrowser.SkipWhereThereIsNone();
        await browser.OpenAsync(SampleHealth.Fleet(1000));

        var spent = await browser.TimeAsync(
            "(() => { const search = document.querySelector('#search'); for (const text of ['b', 'ba', 'bak', 'bake', '']) { search.value = text; search.dispatchEvent(new Event('input')); document.body.offsetHeight; } })()");

        Assert.InRange(spent, TimeSpan.Zero, TimeSpan.FromSeconds(1));
        Assert.Equal("100", await browser.RunAsync($"{ReportBrowser.Rows}.length"));
    }

    private static List<int> Numbers(string cells) => [.. cells.Split(' ').Where(cell => cell != "–").Select(int.Parse)];

    private Task<string> CellsAsync(string column) => browser.RunAsync($"[...document.querySelectorAll('td.c-{column}')].map(cell => cell.textContent).join(' ')");

    private Task TypeAsync(string text) => browser.RunAsync($"(() => {{ const search = document.querySelector('#search'); search.value = '{text}'; search.dispatchEvent(new Event('input')); }})()");
}
