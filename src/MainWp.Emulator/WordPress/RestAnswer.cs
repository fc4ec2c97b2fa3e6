using System.Text.Json.Nodes;

namespace MainWp.Emulator.WordPress;

/// <summary>What a route gives back: a status, a body and the headers that belong to it.</summary>
internal sealed class RestAnswer
{
    public RestAnswer(JsonNode? body, int status = 200)
    {
        Body = body;
        Status = status;
    }

    public int Status { get; }

    public JsonNode? Body { get; set; }

    /// <summary>Answers that are not JSON, such as the page of a PHP fatal error.</summary>
    public string? Html { get; init; }

    public Dictionary<string, string> Headers { get; } = [];

    public static implicit operator RestAnswer(JsonNode body) => new(body);

    public static RestAnswer Fatal(string page) => new(null, 500) { Html = page };
}
