using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace MainWp.Reports;

/// <summary>
/// A report as one HTML file that loads nothing. Data from a server is in it twice: as JSON in an element that is not run as a script, and
/// as encoded plain text for readers without JavaScript. Its policy allows only the page's own two scripts and its style sheet, by their
/// hashes.
/// </summary>
internal static class ReportPage
{
    /// <summary>What comes before the embedded data, and what ends it.</summary>
    public const string DataStart = "<script type=\"application/json\" id=\"report\">";

    public const string DataEnd = "</script>";

    public static string Write(Report report, ReportLogo? logo)
    {
        var (library, script, style) = (WithoutMap(Asset("index.umd.js")), Asset("report.js"), Asset("report.css"));
        var parts = new Dictionary<string, string>
        {
            ["policy"] = $"default-src 'none'; script-src {HashOf(library)} {HashOf(script)}; style-src {HashOf(style)}; img-src data:; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types 'none'",
            ["title"] = HtmlEncoder.Default.Encode(report.Title),
            ["style"] = style,
            ["logo"] = logo is null ? "" : $"<img class=\"logo\" src=\"{logo.DataUri}\" alt=\"\">",
            ["text"] = HtmlEncoder.Default.Encode(ReportText.Write(report)),
            ["data"] = JsonSerializer.Serialize(report, ReportJson.Default.Report),
            ["library"] = library,
            ["script"] = script,
        };
        return Fill(Asset("page.html"), parts);
    }

    // In one pass: the content of a part is not searched again.
    private static string Fill(string template, Dictionary<string, string> parts)
    {
        var page = new StringBuilder();
        var at = 0;
        while (template.IndexOf("{{", at, StringComparison.Ordinal) is var open and >= 0)
        {
            var close = template.IndexOf("}}", open, StringComparison.Ordinal);
            page.Append(template, at, open - at).Append(parts[template.Substring(open + 2, close - open - 2)]);
            at = close + 2;
        }
        return page.Append(template, at, template.Length - at).ToString();
    }

    private static string HashOf(string text)
    {
        using var hash = SHA256.Create();
        return $"'sha256-{Convert.ToBase64String(hash.ComputeHash(Encoding.UTF8.GetBytes(text)))}'";
    }

    private static string Asset(string name)
    {
        using var stream = typeof(ReportPage).Assembly.GetManifestResourceStream($"MainWp.Reports.{name}") ?? throw new InvalidOperationException(Messages.PartMissing(name));
        using var reader = new StreamReader(stream, Encoding.UTF8);
        // With the line breaks that a browser sees. Otherwise the hash would not match.
        return reader.ReadToEnd().Replace("\r\n", "\n");
    }

    // The source map is a file that is not there.
    private static string WithoutMap(string script) => script.Substring(0, script.LastIndexOf("//# sourceMappingURL=", StringComparison.Ordinal));
}
