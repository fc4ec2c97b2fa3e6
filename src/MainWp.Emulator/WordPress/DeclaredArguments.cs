using System.Text.Json.Nodes;

namespace MainWp.Emulator.WordPress;

/// <summary>The arguments that the server declares for its routes, many of which it never looks at.</summary>
internal sealed class DeclaredArguments
{
    private readonly JsonObject _endpoints;

    public DeclaredArguments()
    {
        using var stream = typeof(DeclaredArguments).Assembly.GetManifestResourceStream("MainWp.Emulator.WordPress.arguments.json")!;
        _endpoints = JsonNode.Parse(stream)!.AsObject();
    }

    /// <summary>Null for routes that are not MainWP's.</summary>
    public JsonNode? Of(string pattern) => _endpoints[pattern]?.DeepClone();
}
