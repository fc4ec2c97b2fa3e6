using System.Net;
using System.Text.RegularExpressions;
using MainWp.Emulator.Hosting;

namespace MainWp.Tests.SignIn;

/// <summary>Goes through the sign-in pages as a browser without scripts would: cookies, redirects, forms.</summary>
internal sealed partial class WalkingBrowser(EmulatedDashboard dashboard) : IDisposable
{
    private readonly HttpClient _client = new(new HttpClientHandler { CookieContainer = new CookieContainer() });

    /// <summary>The last page.</summary>
    public string Page { get; private set; } = "";

    /// <summary>Its headers.</summary>
    public HttpResponseMessage? Response { get; private set; }

    /// <summary>Opens an address, signs in where that is asked for, and presses a button: approve or reject.</summary>
    public async Task WalkAsync(Uri address, string button)
    {
        await TakeAsync(await _client.GetAsync(address));
        if (Page.Contains("loginform", StringComparison.Ordinal))
            await PostAsync(("log", dashboard.User), ("pwd", dashboard.AccountPassword));
        if (Page.Contains("name=\"approve\"", StringComparison.Ordinal))
            await PostAsync((button, "1"));
    }

    public async Task<HttpResponseMessage> GetAsync(string address) => await _client.GetAsync(address);

    /// <summary>What the value of a field of the page is.</summary>
    public string Field(string name) => Fields().GetValueOrDefault(name, "");

    public void Dispose()
    {
        Response?.Dispose();
        _client.Dispose();
    }

    private async Task PostAsync(params (string Name, string Value)[] entered)
    {
        var fields = Fields();
        foreach (var (name, value) in entered)
            fields[name] = value;
        if (entered[0].Name == "reject")
            fields.Remove("approve");
        else
            fields.Remove("reject");
        using var content = new FormUrlEncodedContent(fields);
        await TakeAsync(await _client.PostAsync(Action.Match(Page).Groups[1].Value, content));
    }

    private async Task TakeAsync(HttpResponseMessage response)
    {
        Response?.Dispose();
        Response = response;
        Page = await response.Content.ReadAsStringAsync();
    }

    private Dictionary<string, string> Fields() => Input.Matches(Page)
        .Select(input => (Name: Attribute(input.Value, "name"), Id: Attribute(input.Value, "id"), Value: Attribute(input.Value, "value")))
        .ToDictionary(input => input.Name.Length > 0 ? input.Name : input.Id, input => WebUtility.HtmlDecode(input.Value));

    private static string Attribute(string tag, string name) => Regex.Match(tag, $@"\b{name}=""([^""]*)""").Groups[1].Value;

    [GeneratedRegex("<input[^>]*>")]
    private static partial Regex Input { get; }

    [GeneratedRegex("action=\"([^\"]+)\"")]
    private static partial Regex Action { get; }
}
