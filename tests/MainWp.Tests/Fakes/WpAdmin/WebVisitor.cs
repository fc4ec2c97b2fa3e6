using System.Net;
using System.Text.RegularExpressions;
using MainWp.Emulator.WpAdmin;

namespace MainWp.Tests.Fakes.WpAdmin;

/// <summary>A browser without a window: follows links, keeps cookies, fills in the forms of the sign-in.</summary>
internal sealed partial class WebVisitor : IDisposable
{
    private readonly HttpClient _client = new(new HttpClientHandler { CookieContainer = new CookieContainer(), AllowAutoRedirect = false });

    /// <summary>Signs in and decides; goes where the service sends it, the loopback address included.</summary>
    /// <returns>The last page, and its address.</returns>
    public static async Task<(Uri Address, HttpStatusCode Status, string Page)> SignInAsync(Uri address, string decision)
    {
        using var visitor = new WebVisitor();
        return await visitor.GoAsync(await visitor.DecideAsync(address, decision));
    }

    /// <summary>Signs in and decides; gives back where the service sends the browser.</summary>
    public async Task<Uri> DecideAsync(Uri address, string decision)
    {
        var (_, _, login) = await GoAsync(address);
        var (_, _, consent) = await PostAsync(new Uri(address, "/login"), ("query", WebUtility.HtmlDecode(Query.Match(login).Groups[1].Value)), ("user", WpAdminState.User), ("password", WpAdminState.Password));
        using var decided = await _client.PostAsync(new Uri(address, "/oauth/authorize"), Form(("form", FormValue.Match(consent).Groups[1].Value), ("decision", decision)));
        return decided.Headers.Location!;
    }

    public async Task<(Uri Address, HttpStatusCode Status, string Page)> GoAsync(Uri address)
    {
        using var response = await _client.GetAsync(address);
        return response.Headers.Location is { } next ? await GoAsync(new Uri(address, next)) : (address, response.StatusCode, await response.Content.ReadAsStringAsync());
    }

    public void Dispose() => _client.Dispose();

    private static FormUrlEncodedContent Form(params (string Name, string Value)[] fields) => new(fields.Select(field => KeyValuePair.Create(field.Name, field.Value)));

    private async Task<(Uri Address, HttpStatusCode Status, string Page)> PostAsync(Uri address, params (string Name, string Value)[] fields)
    {
        using var response = await _client.PostAsync(address, Form(fields));
        return await GoAsync(new Uri(address, response.Headers.Location!));
    }

    [GeneratedRegex("name=\"query\" value=\"([^\"]*)\"")]
    private static partial Regex Query { get; }

    [GeneratedRegex("name=\"form\" value=\"([^\"]*)\"")]
    private static partial Regex FormValue { get; }
}
