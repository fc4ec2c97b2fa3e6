namespace MainWp.Tests.Fakes;

/// <summary>Rows of rest-api/keys, in the form in which a dashboard sends them.</summary>
internal static class KeyRows
{
    public const string Both = """["Read","Write &amp; Delete"]""";

    /// <summary>The end of the key of FakeDashboard's token.</summary>
    public const string OwnKey = "edcba98";

    public static string New(int id, string truncatedKey = "", string permissions = Both, string description = "", bool active = true, string lastAccess = "") =>
        $$"""{"id":"{{id}}","user_id":"1","version":"v2","description":"{{(description.Length > 0 ? description : $"key {id}")}}","permissions":{{permissions}},"truncated_key":"{{(truncatedKey.Length > 0 ? truncatedKey : EndOf(id))}}","active":{{(active ? "true" : "false")}},"last_access":"{{lastAccess}}"}""";

    public static string Old(string truncatedKey, string permissions = Both, bool active = true) =>
        $$"""{"id":"{{IdOf(truncatedKey)}}","version":"v1","description":"old {{truncatedKey}}","permissions":{{permissions}},"truncated_key":"{{truncatedKey}}","active":{{(active ? "true" : "false")}}}""";

    public static string IdOf(string truncatedKey) => $"ck_{new string('a', 33)}{truncatedKey}";

    public static string EndOf(int id) => id.ToString("x7");

    public static string Page(int pages, params string[] rows) => $$"""{"success":1,"total":{{rows.Length}},"pages":{{pages}},"data":[{{string.Join(",", rows)}}]}""";

    /// <summary>Lists these rows, and does whatever is asked of keys 1 to 9 and those named by the end of their ck_ identifier.</summary>
    public static FakeDashboard Listing(this FakeDashboard dashboard, params string[] rows)
    {
        dashboard.Answering("GET rest-api/keys", 200, Page(1, rows));
        string[] ids = [.. Enumerable.Range(1, 9).Select(id => id.ToString()), IdOf("0a0a0a0"), IdOf(OwnKey)];
        foreach (var id in ids)
            dashboard.Answering($"DELETE rest-api/delete-key/{id}", "v2/rest-api-delete-key").Answering($"PUT rest-api/edit-key/{id}", "v2/rest-api-edit-key");
        return dashboard;
    }

    /// <summary>What was asked that is no reading.</summary>
    public static IEnumerable<string> Changes(this FakeDashboard dashboard) => dashboard.Requests.Where(request => !request.Line.StartsWith("GET", StringComparison.Ordinal)).Select(request => request.Line);
}
