using System.Net;
using System.Text.RegularExpressions;

namespace MainWp.Tests.SignIn;

/// <summary>Where a browser ends up with what it was started with: an address, or a file that leads to one.</summary>
internal static partial class OpenedPage
{
    public static Uri Target(Uri shown) => shown.IsFile ? new Uri(WebUtility.HtmlDecode(Refresh.Match(File.ReadAllText(shown.LocalPath)).Groups[1].Value)) : shown;

    [GeneratedRegex("http-equiv=\"refresh\" content=\"0; url=([^\"]+)\"")]
    private static partial Regex Refresh { get; }
}
