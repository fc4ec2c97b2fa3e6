using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace MainWp;

/// <summary>What the bytes of a front page tell by its markup alone, whatever its language.</summary>
internal static class PageText
{
    private const int LongestTitle = 200;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);
    private static readonly Regex TitleForm = new(@"<title\b[^>]{0,400}>(?<text>[^<]{0,4000})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, Patience);

    // The page of wp_die() for a fatal error (class-wp-fatal-error-handler.php), a lost database (dead_db) and any other failure.
    private static readonly Regex ErrorBody = new(@"<body\b[^>]{0,400}\bid\s*=\s*[""']?error-page\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, Patience);
    private static readonly Regex Spaces = new(@"\s+", RegexOptions.CultureInvariant, Patience);

    /// <summary>Fills in the facts that the page itself shows.</summary>
    public static void Read(PageLook look, byte[] content, int length)
    {
        var text = Encoding.UTF8.GetString(content, 0, length);
        look.Length = length;
        look.IsBlank = text.All(letter => letter is '\ufeff' or ' ' or '\t' or '\r' or '\n' or '\0');
        look.IsErrorPage = ErrorBody.IsMatch(text);
        look.Title = Title(text);
    }

    private static string? Title(string text)
    {
        if (TitleForm.Match(text) is not { Success: true } match)
            return null;
        var title = Spaces.Replace(WebUtility.HtmlDecode(match.Groups["text"].Value), " ").Trim();
        return title.Length == 0 ? null : ShownText.Of(title.Length > LongestTitle ? title.Substring(0, LongestTitle) : title);
    }
}
