using System.Net;
using System.Text;
using MainWp.PowerShell.Loading;

namespace MainWp.PowerShell.SignIn;

/// <summary>
/// A file that leads the browser to a page, and that only its owner may read. Other accounts can read the command line of a browser. So the
/// address of a sign-in must not be there, because it names where the answer is expected.
/// </summary>
internal sealed class ForwardingPage : IDisposable
{
    private readonly string _folder = Path.Combine(Path.GetTempPath(), $"mainwp-{Pkce.Random()}");

    /// <summary>Writes the file.</summary>
    /// <exception cref="MainWpException">FileUnusable.</exception>
    public ForwardingPage(Uri target)
    {
        var path = Path.Combine(_folder, "sign-in.html");
        try
        {
            PrivateFile.CreateFolder(_folder);
            using var file = PrivateFile.Create(path);
            var html = Encoding.UTF8.GetBytes(Html(WebUtility.HtmlEncode(target.AbsoluteUri)));
            file.Write(html, 0, html.Length);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Dispose();
            throw new MainWpException(ErrorKind.FileUnusable, Messages.BrowserFileUnusable(e.Message), e);
        }
        Address = new Uri(path);
    }

    /// <summary>The file's address, for the browser.</summary>
    public Uri Address { get; }

    /// <summary>Removes the file.</summary>
    public void Dispose()
    {
        try
        {
            Directory.Delete(_folder, recursive: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // The file contains nothing that is still secret: the sign-in has ended.
        }
    }

    // Without a script, which some browsers do not run in a file.
    private static string Html(string address) =>
        $"<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\"><meta name=\"referrer\" content=\"no-referrer\"><meta http-equiv=\"refresh\" content=\"0; url={address}\"><title>PowerShell</title></head>"
        + $"<body><p><a href=\"{address}\">Continue to the sign-in page</a></p></body></html>\n";
}
