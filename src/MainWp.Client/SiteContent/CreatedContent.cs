using System.Text.Json.Serialization;

namespace MainWp;

/// <summary>What posts.create and pages.create answer.</summary>
internal sealed class CreatedContent
{
    [JsonInclude]
    internal int PostId { get; set; }
}
