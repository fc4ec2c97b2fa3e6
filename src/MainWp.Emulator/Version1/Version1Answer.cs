using System.Text.Json.Nodes;
using MainWp.Emulator.WordPress;

namespace MainWp.Emulator.Version1;

/// <summary>What mainwp/v1 says, which is little.</summary>
internal static class Version1Answer
{
    /// <summary>The answer to most changes, whatever their result.</summary>
    public static RestAnswer Ran => new JsonObject { ["SUCCESS"] = "Process ran." };

    /// <summary>200 and not a byte.</summary>
    public static RestAnswer Nothing => new(null);

    public static RestAnswer Error(string message, int status) => new(new JsonObject { ["ERROR"] = message }, status);

    public static RestAnswer Count(int count) => new JsonObject { ["count"] = count };

    public static RestAnswer Data(JsonNode data) => new JsonObject { ["data"] = data };
}
