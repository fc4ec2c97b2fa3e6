using System.Globalization;
using System.Net;
using System.Text;
using MainWp.Emulator.Hosting;
using MainWp.Emulator.Sites;

namespace MainWp.Emulator.Children;

/// <summary>The front pages of the child sites, below /child/ of the dashboard's own port and out of reach of its fronts and faults.</summary>
internal sealed class ChildPages(Dashboard dashboard)
{
    private const string Folder = "/child/";
    private const int Paragraphs = 40;

    private static readonly TimeSpan Lateness = TimeSpan.FromSeconds(3);

    private readonly Lock _gate = new();
    private readonly Dictionary<string, int> _under = [];

    /// <summary>What was asked of child sites.</summary>
    public RequestLog Requests { get; } = new();

    /// <summary>The most pages that were under way at once.</summary>
    public int MostAtOnce { get; private set; }

    /// <summary>The most that were under way at once on one host.</summary>
    public int MostAtOnceOnOneHost { get; private set; }

    /// <summary>The address of a site's front page; hosts are shared as customers' sites share servers.</summary>
    public string AddressOf(int site)
    {
        var home = new Uri(dashboard.Home);
        return $"{home.Scheme}://127.0.0.{1 + (site % dashboard.Options.ChildHosts)}:{home.Port}{Folder}{site}/";
    }

    /// <summary>Null where no child site is asked for.</summary>
    public async Task<Reply?> AnswerAsync(LoggedRequest request, string host, CancellationToken stop)
    {
        if (!dashboard.Options.ChildPages || !request.Path.StartsWith(Folder, StringComparison.Ordinal))
            return null;
        Requests.Add(request);
        Enter(host);
        try
        {
            await Task.Delay(dashboard.Options.ChildLatency, stop);
            Site? site;
            Harm harm;
            lock (dashboard.Gate)
            {
                site = int.TryParse(request.Path[Folder.Length..].Split('/')[0], NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? dashboard.Sites.Find(id) : null;
                harm = site is null ? Harm.None : dashboard.Breakages.Of(site);
            }

            if (site is null)
                return Reply.Foreign(404, Pages.Gateway(404, "Not Found"));
            if (site.Connection == Connection.Unreachable)
                return new Reply { Delivery = Delivery.None };
            if (harm == Harm.Slow)
                await Task.Delay(Lateness, stop);
            return Page(site, harm);
        }
        finally
        {
            Leave(host);
        }
    }

    private Reply Page(Site site, Harm harm) => harm switch
    {
        Harm.Fatal => Reply.Foreign(500, Died(dashboard.Say("Something on this site has failed for good."))),
        Harm.Database => Reply.Foreign(500, Died($"<h1>{dashboard.Say("The database does not answer.")}</h1>")),
        Harm.Blank => Reply.Foreign(200, ""),
        Harm.Short => Reply.Foreign(200, Home(site, Paragraphs / 10)),
        Harm.Redirect => new Reply { Status = 302, IsWordPress = false, Headers = { ["Location"] = $"{site.Url}wp-admin/install.php" } },
        Harm.Unavailable => Reply.Foreign(503, Pages.Gateway(503, "Service Unavailable")),
        _ => Reply.Foreign(200, Home(site, Paragraphs)),
    };

    /// <summary>The markup is WordPress's, whatever the language.</summary>
    private static string Died(string text) =>
        $"<!DOCTYPE html>\n<html><head><meta charset=\"utf-8\"><title>WordPress</title></head>\n<body id=\"error-page\"><div class=\"wp-die-message\"><p>{text}</p></div></body></html>\n";

    private static string Home(Site site, int paragraphs)
    {
        var page = new StringBuilder("<!DOCTYPE html>\n<html><head><meta charset=\"utf-8\">");
        page.Append(CultureInfo.InvariantCulture, $"<title>{site.Name}</title><meta name=\"generator\" content=\"WordPress {site.WordPress}\"></head>\n<body class=\"home\">\n<h1>{site.Name}</h1>\n");
        for (var paragraph = 1; paragraph <= paragraphs; paragraph++)
            page.Append(CultureInfo.InvariantCulture, $"<p>{WebUtility.HtmlEncode($"Paragraph {paragraph}: what this site has to say stands here, and would be read by people.")}</p>\n");
        return page.Append("</body></html>\n").ToString();
    }

    private void Enter(string host)
    {
        lock (_gate)
        {
            var here = _under[host] = _under.GetValueOrDefault(host) + 1;
            MostAtOnceOnOneHost = Math.Max(MostAtOnceOnOneHost, here);
            MostAtOnce = Math.Max(MostAtOnce, _under.Values.Sum());
        }
    }

    private void Leave(string host)
    {
        lock (_gate)
            _under[host]--;
    }
}
