using System.Text.Json.Nodes;

namespace MainWp.Emulator.WpAdmin;

/// <summary>A refusal, as the document's table of statuses has it.</summary>
internal sealed class WpAdminError(int status, string code, string message) : Exception(message)
{
    public int Status => status;

    public string Code => code;

    public TimeSpan? RetryAfter { get; init; }

    public JsonObject ToJson() => new() { ["code"] = code, ["message"] = Message };
}
