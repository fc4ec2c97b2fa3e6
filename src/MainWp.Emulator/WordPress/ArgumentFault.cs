using System.Text.Json.Nodes;

namespace MainWp.Emulator.WordPress;

/// <summary>What is wrong with one argument. Without a code the plugin only said "no".</summary>
internal sealed record ArgumentFault(string? Code, string Message)
{
    public JsonNode? Data { get; init; }
}
