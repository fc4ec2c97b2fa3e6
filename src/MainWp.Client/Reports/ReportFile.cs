using System.Text.Json;

namespace MainWp.Reports;

/// <summary>Reads the data that is embedded in a report page.</summary>
internal static class ReportFile
{
    private const long MostBytes = 64 * 1024 * 1024;

    /// <summary>The report of a file.</summary>
    /// <exception cref="MainWpException">FileUnusable: the file was not found, or it is not a report of this module.</exception>
    public static Report Read(string path)
    {
        try
        {
            if (new FileInfo(path) is { Exists: true, Length: > MostBytes })
                throw Unusable(path, "it is too large for one");
            return Parse(path, File.ReadAllText(path));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or NotSupportedException or ArgumentException)
        {
            throw new MainWpException(ErrorKind.FileUnusable, Messages.EarlierReportUnreadable(path, e.Message.TrimEnd('.')), e);
        }
    }

    private static Report Parse(string path, string page)
    {
        var start = page.IndexOf(ReportPage.DataStart, StringComparison.Ordinal);
        if (start < 0)
            throw Unusable(path, "its data is not there");
        start += ReportPage.DataStart.Length;
        var end = page.IndexOf(ReportPage.DataEnd, start, StringComparison.Ordinal);
        if (end < 0)
            throw Unusable(path, "its data is cut off");
        Report? report;
        try
        {
            report = JsonSerializer.Deserialize(page.Substring(start, end - start), ReportJson.Default.Report);
        }
        catch (JsonException)
        {
            throw Unusable(path, "its data is damaged");
        }
        if (report?.Format != Report.FormatName)
            throw Unusable(path, "its data is something else's");
        if (report.Version > Report.CurrentVersion)
            throw Unusable(path, $"it is of version {report.Version}, and this module knows version {Report.CurrentVersion}: a newer one wrote it");
        if (report.Version < 1 || report.Sites is null || report.Scope is null || !report.Sites.All(site => site is not null && site.IsSound()))
            throw Unusable(path, "its data is damaged");
        return report;
    }

    private static MainWpException Unusable(string path, string reason) =>
        new(ErrorKind.FileUnusable, Messages.NotAReport(path, reason));
}
