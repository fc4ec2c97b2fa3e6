using System.Globalization;
using System.Text.Json.Nodes;
using MainWp.Http;
using MainWp.Json;

namespace MainWp;

/// <summary>
/// Routes of two paid extensions, from MainWP's documentation alone: unverified. Without the extension the server has no such route, and
/// the error is ExtensionNotActive.
/// </summary>
internal sealed class ExtensionsApi(Transport transport)
{
    private const string DateFormat = "yyyy-MM-dd";

    /// <summary>The certificates of all sites.</summary>
    public async Task<IReadOnlyList<SslCertificate>> CertificatesAsync(CancellationToken stop) =>
        (await transport.RowsAsync(Request.Get("ssl-monitor/info/"), "sites", MainWpJson.Default.SslCertificate, stop).ConfigureAwait(false)).Items;

    /// <summary>The certificate of one site.</summary>
    public async Task<SslCertificate> CertificateAsync(int site, CancellationToken stop)
    {
        var request = Request.Get($"ssl-monitor/{site}/") with { About = Subject.Site(site) };
        var (certificate, _) = await transport.ObjectAsync(request, null, MainWpJson.Default.SslCertificate, stop).ConfigureAwait(false);
        return certificate ?? throw Failure.NotFound(request, transport.Connection, Subject.Site(site));
    }

    /// <summary>Has the certificate of a site checked; of all sites if null.</summary>
    public Task CheckCertificateAsync(int? site, CancellationToken stop)
    {
        var body = site is { } id ? RequestBody.Json(new JsonObject { ["site_id"] = id }, MainWpJson.Default.JsonObject) : null;
        return transport.DoAsync(Request.Post("ssl-monitor/check/", body) with { About = site is { } known ? Subject.Site(known) : null, MayTakeMinutes = true }, stop);
    }

    /// <summary>A part of a site's report.</summary>
    public async Task<IReadOnlyList<ProReportItem>> ReportAsync(int site, ProReportType type, DateTime start, DateTime end, string? action, CancellationToken stop)
    {
        var request = Request.Get(
            $"pro-reports/{site}/{type.ToString().ToLowerInvariant()}", ("start_date", Day(start)), ("end_date", Day(end)), ("action", action)) with
        { About = Subject.Site(site), MayTakeMinutes = true };
        var rows = await transport.RowsAsync(request, "items", MainWpJson.Default.ProReportItem, stop).ConfigureAwait(false);
        foreach (var row in rows.Items)
        {
            row.SiteId = site;
            row.ReportType = type;
        }
        return rows.Items;
    }

    private static string Day(DateTime day) => day.ToString(DateFormat, CultureInfo.InvariantCulture);
}
