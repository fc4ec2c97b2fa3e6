using System.Text;
using System.Text.RegularExpressions;
using MainWp.Reports;

namespace MainWp.Tests.Reports;

/// <summary>The page in a real browser.</summary>
[Collection(ReportBrowser.Collection)]
public sealed partial class ReportBrowserTests(ReportBrowser browser)
{
    private const string Hostile = "<script>window.struck = 1</script><img src=x onerror='window.struck = 1'>";

    [SkippableTheory]
    [InlineData(0, false)]
    [InlineData(1, false)]
    [InlineData(1000, false)]
    [InlineData(30, true)]
    public async Task It_loads_without_an_error_and_asks_nobody(int count, bool onTwoDashboards)
    {
        ReportBrowser.SkipWhereThereIsNone();
        var previous = ReportBuilder.Build(SampleHealth.Fleet(count / 2, onTwoDashboards), new ReportRequest());

        await browser.OpenAsync(SampleHealth.Fleet(count, onTwoDashboards), new ReportRequest { Title = "Weekly", Previous = previous }, Logo());

        Assert.Empty(await browser.TroublesAsync());
        Assert.Empty(await browser.RequestsAsync());
        Assert.Equal("Weekly", await browser.RunAsync("document.querySelector('h1').textContent"));
        Assert.Equal(Math.Min(count, 100), await browser.CountAsync($"{ReportBrowser.Rows}.length"));
        Assert.Equal(count == 0 ? 0 : 6, await browser.CountAsync("document.querySelectorAll('.plot svg').length"));
        Assert.Equal("true", await browser.RunAsync("document.querySelector('.logo').naturalWidth > 0"));
        Assert.Equal(onTwoDashboards ? 1 : 0, await browser.CountAsync("document.querySelectorAll('#dashboard').length"));
    }

    [SkippableFact]
    public async Task What_a_site_is_called_stays_text()
    {
        ReportBrowser.SkipWhereThereIsNone();
        var sites = new[] { SampleHealth.Site(1, Hostile, HealthState.Critical), SampleHealth.Site(2), SampleHealth.Site(3) };
        sites[0].Tags = [Hostile];
        sites[0].Problem = [SampleHealth.Problem(HealthState.Critical, Hostile)];
        sites[0].WordPress = new VersionHealth { Version = new(Hostile) };
        sites[1].Url = new Uri("javascript:window.struck=1");
        sites[2].Dashboard = new Uri("https://second.example/%3Cscript%3E");
        var previous = ReportBuilder.Build([SampleHealth.Site(1, Hostile)], new ReportRequest());

        await browser.OpenAsync(sites, new ReportRequest { Title = Hostile, Scope = [Hostile], Previous = previous });
        await browser.RunAsync("document.querySelectorAll('.more').forEach(button => button.click())");

        Assert.Empty(await browser.TroublesAsync());
        Assert.Equal("undefined", await browser.RunAsync("typeof window.struck"));
        Assert.Equal("0", await browser.RunAsync("document.querySelectorAll('body img, main script').length"));
        Assert.Equal(Hostile, await browser.RunAsync("document.title"));
        Assert.Equal(Hostile, await browser.RunAsync("document.querySelector('.name b').textContent"));
        Assert.Equal("https: https:", await browser.RunAsync("[...document.links].map(link => link.protocol).join(' ')"));
    }

    [SkippableFact]
    public async Task Nothing_can_be_run_in_it_later_either()
    {
        ReportBrowser.SkipWhereThereIsNone();
        await browser.OpenAsync(SampleHealth.Fleet(2));

        await browser.RunAsync("document.body.append(Object.assign(document.createElement('img'), { src: 'https://elsewhere.example/x.png' })); 1");
        var script = await browser.RunAsync("(() => { try { document.body.innerHTML = '<b>x</b>'; return 'done'; } catch (e) { return e.name; } })()");

        Assert.Equal("TypeError", script);
        Assert.Contains("img-src", string.Concat(await browser.TroublesAsync()));
    }

    [SkippableFact]
    public async Task It_is_dark_where_that_is_preferred_and_can_be_switched()
    {
        ReportBrowser.SkipWhereThereIsNone();
        await browser.EmulateAsync("", dark: true);
        await browser.OpenAsync(SampleHealth.Fleet(3));
        Assert.Equal("rgb(15, 20, 26)", await GroundAsync());

        await browser.ClickAsync("#theme");
        Assert.Equal("rgb(244, 246, 248)", await GroundAsync());
        await browser.EmulateAsync("", dark: false);
        await browser.ClickAsync("#theme");
        Assert.Equal("rgb(15, 20, 26)", await GroundAsync());
        await browser.EmulateAsync("print", dark: true);
        Assert.Equal("rgb(255, 255, 255)", await GroundAsync());
        await browser.EmulateAsync("", dark: false);

        Task<string> GroundAsync() => browser.RunAsync("getComputedStyle(document.body).backgroundColor");
    }

    [SkippableFact]
    public async Task It_prints_every_site_on_A4()
    {
        ReportBrowser.SkipWhereThereIsNone();
        await browser.OpenAsync(SampleHealth.Fleet(400));

        var pages = PageSize.Matches(Encoding.Latin1.GetString(await browser.PrintAsync()));

        Assert.InRange(pages.Count, 10, 40);
        Assert.All(pages, page => Assert.Matches(@"\[0 0 59[45]\.\d* 84[12]\.\d*\]", page.Value));
        Assert.Equal("100", await browser.RunAsync($"{ReportBrowser.Rows}.length"));
        await browser.EmulateAsync("print", dark: false);
        Assert.Equal("none none table-header-group", await browser.RunAsync("['.bar', '.tools', '.list thead'].map(part => getComputedStyle(document.querySelector(part)).display).join(' ')"));
        await browser.EmulateAsync("", dark: false);
    }

    [SkippableTheory]
    [InlineData(390, false)]
    [InlineData(390, true)]
    [InlineData(820, false)]
    [InlineData(1440, false)]
    [InlineData(1440, true)]
    public async Task Everybody_can_read_it(int width, bool dark)
    {
        ReportBrowser.SkipWhereThereIsNone();
        await browser.ResizeAsync(width);
        await browser.EmulateAsync("", dark);
        var previous = ReportBuilder.Build(SampleHealth.Fleet(20), new ReportRequest());

        await browser.OpenAsync(SampleHealth.Fleet(30, onTwoDashboards: true), new ReportRequest { Previous = previous }, Logo());
        await browser.RunAsync("[...document.querySelectorAll('.more')].slice(0, 7).forEach(button => button.click())");

        Assert.Empty(await browser.AccessibilityViolationsAsync());
        Assert.Equal("true", await browser.RunAsync("document.documentElement.scrollWidth <= innerWidth"));
        await browser.EmulateAsync("", dark: false);
    }

    private static ReportLogo Logo()
    {
        var file = Path.GetTempFileName();
        File.WriteAllText(file, "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"40\" height=\"40\"><script>alert(1)</script><image href=\"https://elsewhere.example/a.png\"/><circle cx=\"20\" cy=\"20\" r=\"18\"/></svg>");
        try
        {
            return ReportLogo.Read(file);
        }
        finally
        {
            File.Delete(file);
        }
    }

    [GeneratedRegex(@"/MediaBox \[[^\]]*\]")]
    private static partial Regex PageSize { get; }
}
