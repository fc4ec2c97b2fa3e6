using System.Text.Json.Nodes;
using MainWp.Emulator.Hosting;
using MainWp.Emulator.WordPress;

namespace MainWp.Emulator.SignIn;

/// <summary>What a browser asks of a page: PHP's $_GET, $_POST, and the cookie of a signed-in account.</summary>
internal sealed class PageRequest(LoggedRequest logged)
{
    public const string Cookie = "wordpress_logged_in_emulated";

    private readonly JsonObject _query = PhpQuery.Parse(logged.PathAndQuery.Contains('?', StringComparison.Ordinal) ? logged.PathAndQuery[logged.PathAndQuery.IndexOf('?', StringComparison.Ordinal)..] : "");
    private readonly JsonObject _form = logged.Method == "POST" ? PhpQuery.Parse(logged.Body) : [];

    public bool IsPost => logged.Method == "POST";

    public string PathAndQuery => logged.PathAndQuery;

    public string Ticket => logged.Headers.GetValueOrDefault("Cookie", "").Split(';', StringSplitOptions.TrimEntries)
        .Where(pair => pair.StartsWith($"{Cookie}=", StringComparison.Ordinal))
        .Select(pair => pair[(Cookie.Length + 1)..])
        .FirstOrDefault("");

    public bool Has(string name) => _form.ContainsKey(name);

    public string Posted(string name) => PhpValue.Text(_form[name]);

    /// <summary>$_REQUEST: what was posted wins.</summary>
    public string Text(string name) => PhpValue.Text(_form.ContainsKey(name) ? _form[name] : _query[name]);
}
