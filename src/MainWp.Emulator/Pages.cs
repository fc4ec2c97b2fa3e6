using System.Net;

namespace MainWp.Emulator;

/// <summary>The HTML that comes where JSON was expected.</summary>
internal static class Pages
{
    public static string PhpFatal(Dashboard dashboard) => Page(
        "500",
        dashboard.Say("PHP gave up in the middle of this request."));

    public static string NotFound(Dashboard dashboard) => Page("404", dashboard.Say("Nothing was found at this address."));

    public static string Login(Dashboard dashboard) => Page(
        "Log In",
        "<form name=\"loginform\" id=\"loginform\" method=\"post\"><input name=\"log\"><input name=\"pwd\" type=\"password\"></form>"
        + dashboard.Say("This is only an emulator: there is nobody to sign in."));

    public static string Home(Dashboard dashboard) => Page("Emulated dashboard", dashboard.Say("An emulated MainWP dashboard."));

    public static string Gateway(int status, string title) =>
        $"<html>\r\n<head><title>{status} {title}</title></head>\r\n<body>\r\n<center><h1>{status} {title}</h1></center>\r\n<hr><center>nginx</center>\r\n</body>\r\n</html>\r\n";

    private static string Page(string title, string body) =>
        $"<!DOCTYPE html>\n<html lang=\"en-US\">\n<head><meta charset=\"utf-8\"><title>{WebUtility.HtmlEncode(title)}</title></head>\n<body><p>{body}</p></body>\n</html>\n";
}
