using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using MainWp.Reports;

namespace MainWp.Tests.Reports;

/// <summary>A page that runs and loads nothing but its own, whatever the sites are called.</summary>
public sealed partial class ReportPageTests
{
    private const string Hostile = "</script><script>alert(1)</script><!--<script>\u2028{{script}}\"'`&amp;<img src=x onerror=alert(1)>";

    [Fact]
    public void Nothing_of_a_server_stands_in_it_unencoded()
    {
        var site = SampleHealth.Site(1, Hostile);
        site.Tags = [Hostile];
        site.WordPress = new VersionHealth { Version = new(Hostile) };
        site.Problem = [SampleHealth.Problem(HealthState.Critical, Hostile)];
        site.Health = HealthState.Critical;

        var page = Page([site], new ReportRequest { Title = Hostile, Scope = [Hostile] });

        Assert.DoesNotContain("alert(1)<", page);
        Assert.DoesNotContain("<img", page);
        Assert.DoesNotContain("\u2028", page, StringComparison.Ordinal);
        Assert.Equal(3, Regex.Count(page, "</script", RegexOptions.IgnoreCase));
        Assert.Equal(3, Regex.Count(page, "<script", RegexOptions.IgnoreCase));
        Assert.DoesNotContain("<!--", page);
    }

    [Fact]
    public void Its_data_is_what_was_put_in()
    {
        var site = SampleHealth.Site(1, Hostile);

        var read = Embedded(Page([site], new ReportRequest { Title = Hostile }));

        Assert.Equal(Hostile, read.Title);
        Assert.Equal(Hostile, Assert.Single(read.Sites).Name);
    }

    [Fact]
    public void Its_policy_admits_its_own_scripts_and_style_and_nothing_else()
    {
        var page = Page(SampleHealth.Fleet(3));
        var policy = Policy.Match(page).Groups[1].Value;

        var scripts = Scripts.Matches(page).Select(script => HashOf(script.Groups[1].Value));
        var style = HashOf(Style.Match(page).Groups[1].Value);
        Assert.Equal(
            $"default-src 'none'; script-src {string.Join(' ', scripts)}; style-src {style}; img-src data:; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types 'none'",
            policy);
        Assert.True(page.IndexOf("Content-Security-Policy", StringComparison.Ordinal) < page.IndexOf("<title", StringComparison.Ordinal));
        Assert.DoesNotMatch(@"\son\w+\s*=", Markup(page));
        Assert.DoesNotMatch(@"\sstyle\s*=", Markup(page));
    }

    [Fact]
    public void It_points_nowhere() => Assert.DoesNotMatch(@"(?i)\b(src|href|action)\s*=\s*(?>[""']?)(?!data:)\S|@import|url\(|sourceMappingURL", Markup(Page(SampleHealth.Fleet(3))) + Style.Match(Page([])).Value);

    [Fact]
    public void A_thousand_sites_are_under_three_megabytes()
    {
        var sites = SampleHealth.Fleet(1000);
        foreach (var site in sites)
            site.Problem = [.. Enumerable.Repeat(SampleHealth.Problem(HealthState.Attention, new string('x', 90)), 4)];

        Assert.InRange(Encoding.UTF8.GetByteCount(Page(sites)), 100_000, 3_000_000);
    }

    [Fact]
    public void The_whole_text_of_a_talkative_server_is_not_kept()
    {
        var site = SampleHealth.Site(1);
        site.Problem = [SampleHealth.Problem(HealthState.Critical, new string('x', 100_000))];

        Assert.InRange(Page([site]).Length, 1, 120_000);
    }

    [Fact]
    public void The_dashboard_is_named_only_where_there_are_two()
    {
        var one = Page(SampleHealth.Fleet(9));
        var two = Embedded(Page(SampleHealth.Fleet(9, onTwoDashboards: true)));

        Assert.DoesNotContain("first.example", one);
        Assert.Equal(["first.example", "second.example/net"], two.Sites.Select(site => site.Dashboard).Distinct());
    }

    [Fact]
    public void What_opens_a_site_is_not_in_its_address()
    {
        var site = SampleHealth.Site(1);
        site.Url = new Uri("https://user:secret1@site1.example:8443/blog/?token=secret2#secret3");

        var page = Page([site]);

        Assert.Equal("https://site1.example:8443/blog/", Assert.Single(Embedded(page).Sites).Url);
        Assert.DoesNotContain("secret", page);
    }

    [Fact]
    public void A_report_of_nothing_says_so()
    {
        var report = ReportBuilder.Build([], new ReportRequest { Now = SampleHealth.Now });

        Assert.Equal("This report contains no sites.", report.Verdict.Text);
        Assert.Equal(SampleHealth.Now, report.AsOf);
        Assert.Empty(report.Figures);
        Assert.Empty(report.Charts);
    }

    private static string Page(IReadOnlyList<SiteHealth> sites, ReportRequest? request = null) => ReportPage.Write(ReportBuilder.Build(sites, request ?? new ReportRequest()), null);

    private static Report Embedded(string page)
    {
        var file = Path.GetTempFileName();
        try
        {
            File.WriteAllText(file, page);
            return ReportFile.Read(file);
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static string Markup(string page) => Elements.Replace(page, "");

    private static string HashOf(string text) => $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text)))}'";

    [GeneratedRegex("<meta http-equiv=\"Content-Security-Policy\" content=\"(.*?)\">")]
    private static partial Regex Policy { get; }

    [GeneratedRegex("<script>(.*?)</script>", RegexOptions.Singleline)]
    private static partial Regex Scripts { get; }

    [GeneratedRegex("<style>(.*?)</style>", RegexOptions.Singleline)]
    private static partial Regex Style { get; }

    [GeneratedRegex("<(script|style|pre)\\b.*?</\\1>", RegexOptions.Singleline)]
    private static partial Regex Elements { get; }
}
