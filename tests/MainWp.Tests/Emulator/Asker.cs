using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using MainWp.Emulator.Hosting;

namespace EmulatorTests;

/// <summary>Asks an emulated dashboard under one of its credentials.</summary>
internal sealed class Asker(EmulatedDashboard dashboard) : IDisposable
{
    private readonly HttpClient _client = new(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = dashboard.Address };

    public string? Accept { get; init; } = "application/json";

    public Task<HttpResponseMessage> SendAsync(string method, string path, string? json = null, string? type = "application/json")
    {
        var request = new HttpRequestMessage(new HttpMethod(method), path);
        if (json is not null)
        {
            request.Content = new ByteArrayContent(Encoding.UTF8.GetBytes(json));
            request.Content.Headers.TryAddWithoutValidation("Content-Type", type);
        }

        if (Accept is not null)
            request.Headers.Accept.ParseAdd(Accept);
        request.Headers.Authorization = path.StartsWith("wp-json/mainwp/", StringComparison.Ordinal)
            ? new AuthenticationHeaderValue("Bearer", dashboard.ReadWriteToken)
            : new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{dashboard.User}:{dashboard.ApplicationPassword}")));
        return _client.SendAsync(request);
    }

    /// <summary>A route of mainwp/v2.</summary>
    public async Task<(int Status, JsonNode? Body)> AskAsync(string method, string route, string? json = null)
    {
        using var response = await SendAsync(method, $"wp-json/mainwp/v2/{route}", json);
        return ((int)response.StatusCode, JsonNode.Parse(await response.Content.ReadAsStringAsync()));
    }

    public async Task<JsonNode> RunAsync(string ability, string query)
    {
        using var response = await SendAsync("GET", $"wp-json/wp-abilities/v1/abilities/mainwp/{ability}/run?{query}");
        return JsonNode.Parse(await response.Content.ReadAsStringAsync())!;
    }

    /// <summary>Runs an ability: a query for GET and DELETE, the input as JSON for POST.</summary>
    public async Task<(int Status, JsonNode? Body)> CallAsync(string method, string ability, string input)
    {
        var address = $"wp-json/wp-abilities/v1/abilities/mainwp/{ability}-v1/run";
        using var response = await (method == "POST" ? SendAsync(method, address, $"{{\"input\":{input}}}") : SendAsync(method, $"{address}?{input}"));
        return ((int)response.StatusCode, JsonNode.Parse(await response.Content.ReadAsStringAsync()));
    }

    /// <summary>Asks with the key and follows no redirect.</summary>
    public static HttpClient Client(EmulatedDashboard dashboard)
    {
        var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = dashboard.Address };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", dashboard.ReadWriteToken);
        return client;
    }

    public void Dispose() => _client.Dispose();
}
