using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using MainWp.Emulator.Hosting;
using MainWp.Emulator.Keys;

namespace EmulatorTests;

/// <summary>One recorded request with its answer.</summary>
internal sealed class Recording
{
    private readonly JsonObject _file;

    private Recording(string name, JsonObject file)
    {
        Name = name;
        _file = file;
        Query = file["query"]!.DeepClone().AsObject();
    }

    /// <summary>Folder and file: v2/sites.</summary>
    public string Name { get; }

    public string Method => Text("method");

    public int Status => _file["status"]!.GetValue<int>();

    public JsonNode? Body => _file["body"];

    public bool IsJson => _file["body_is_json"]!.GetValue<bool>();

    public string Auth => Text("auth");

    public string Path { get; set; } = "";

    public JsonObject Query { get; }

    public bool SetUp(string header) => _file["request_headers"]?[header] is not null;

    public static string Folder => System.IO.Path.Combine(RootFolder(), "tests", "Fixtures", "recordings");

    public static IEnumerable<string> Names() => new[] { "v1", "v2", "wp" }
        .SelectMany(folder => Directory.EnumerateFiles(System.IO.Path.Combine(Folder, folder), "*.json"))
        .Select(file => $"{System.IO.Path.GetFileName(System.IO.Path.GetDirectoryName(file))}/{System.IO.Path.GetFileNameWithoutExtension(file)}")
        .Order(StringComparer.Ordinal);

    public static Recording Load(string name)
    {
        var file = JsonNode.Parse(File.ReadAllText(System.IO.Path.Combine(Folder, name + ".json")))!.AsObject();
        return new Recording(name, file) { Path = file["path"]!.GetValue<string>() };
    }

    public HttpRequestMessage Request(EmulatedDashboard dashboard)
    {
        var query = string.Join('&', Query.Select(pair =>
            $"{Uri.EscapeDataString(pair.Key)}={Uri.EscapeDataString(Version1Recordings.Reveal(dashboard, pair.Value!.ToString()))}"));
        if (Auth.StartsWith("query:", StringComparison.Ordinal))
            query = string.Join('&', new[] { query, Consumer(dashboard, Auth["query:".Length..]) }.Where(part => part.Length > 0));
        var request = new HttpRequestMessage(new HttpMethod(Method), new Uri(dashboard.Address, Path + (query.Length > 0 ? "?" + query : "")))
        {
            Content = Content(dashboard),
        };
        request.Headers.TryAddWithoutValidation("Authorization", Authorization(dashboard));
        if (Auth.StartsWith("xapikey:", StringComparison.Ordinal))
            request.Headers.TryAddWithoutValidation("X-Api-Key", $$"""{"consumer_key":"{{Version1Recordings.KeyOf(dashboard, Auth).Identifier}}","consumer_secret":"cs_{{Version1Recordings.KeyOf(dashboard, Auth).ConsumerSecret}}"}""");
        foreach (var (header, value) in _file["request_headers"]?.AsObject() ?? [])
            request.Headers.TryAddWithoutValidation(header, Version1Recordings.Reveal(dashboard, value!.GetValue<string>()));
        return request;
    }

    private HttpContent? Content(EmulatedDashboard dashboard)
    {
        var body = _file["request_body"];
        switch (_file["request_content_type"]?.GetValue<string>())
        {
            case "application/json":
                return new ByteArrayContent(Encoding.UTF8.GetBytes(body is JsonValue raw ? raw.GetValue<string>() : Version1Recordings.Reveal(dashboard, body!.ToJsonString())))
                {
                    Headers = { ContentType = new MediaTypeHeaderValue("application/json") },
                };
            case "application/x-www-form-urlencoded":
                return new FormUrlEncodedContent(body!.AsObject().Select(pair => KeyValuePair.Create(pair.Key, Version1Recordings.Reveal(dashboard, pair.Value!.ToString()))));
            case "multipart/form-data" when Name.EndsWith("users-import", StringComparison.Ordinal):
                return new MultipartFormDataContent
                {
                    { new StringContent("1"), "has_header" },
                    { new StringContent($"username,email\nimp1,imp1@example.test,,,,,,editor,{RecordedFleet.Address(1)},\n"), "csv_file", "users.csv" },
                };
            case "multipart/form-data":
                return new MultipartFormDataContent
                {
                    { new StringContent("1"), "active" },
                    { new StringContent("read"), "permissions" },
                    { new StringContent("made by a multipart form"), "description" },
                };
            default:
                return null;
        }
    }

    private string? Authorization(EmulatedDashboard dashboard)
    {
        var parts = Auth.Split(':', 3);
        return parts[0] switch
        {
            "v1" => $"Bearer {Version1Recordings.KeyOf(dashboard, Auth).Token}",
            "rw" or "ro" or "wo" or "del" => $"Bearer {Key(dashboard, parts[0]).Token}",
            "basic" => Basic($"ck_{Key(dashboard, parts[1]).ConsumerKey}", $"cs_{Key(dashboard, parts[1]).ConsumerSecret}"),
            "oauth1" => $"OAuth oauth_consumer_key=\"{Key(dashboard, parts[1]).ConsumerKey}\", oauth_signature=\"x\"",
            "bearer" when parts[1].Contains("REDACTED", StringComparison.Ordinal) => $"Bearer {new string('0', 40)}=={Key(dashboard, "rw").ConsumerKey}",
            "bearer" => $"Bearer {parts[1]}",
            "app" when parts[1] == "admin" => Basic(dashboard.User, dashboard.ApplicationPassword),
            "app" => Basic(dashboard.Subscriber, dashboard.SubscriberPassword),
            "rawbasic" when Status == 200 => Basic(parts[1], dashboard.ApplicationPassword),
            "rawbasic" => Basic(parts[1], parts[2]),
            _ => null,
        };
    }

    private static string Consumer(EmulatedDashboard dashboard, string kind)
    {
        var key = kind == "v1" ? Version1Recordings.KeyOf(dashboard, kind) : Key(dashboard, kind);
        return $"consumer_key=ck_{key.ConsumerKey}&consumer_secret=cs_{key.ConsumerSecret}";
    }

    private static ApiKey Key(EmulatedDashboard dashboard, string kind) => dashboard.Keys.All.First(key => key.Version == 2 && key.Description == kind switch
    {
        "ro" => "read only",
        "wo" => "write only",
        "del" => "delete only",
        "plain" => "plain text secret",
        _ => "read and write",
    });

    private static string Basic(string user, string password) =>
        $"Basic {Convert.ToBase64String(Encoding.UTF8.GetBytes($"{user}:{password}"))}";

    private string Text(string name) => _file[name]!.GetValue<string>();

    private static string RootFolder()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(System.IO.Path.Combine(folder, "MainWp.PowerShell.sln")))
            folder = System.IO.Path.GetDirectoryName(folder)!;
        return folder;
    }
}
