using System.Text.Json.Serialization;

namespace MainWp;

/// <summary>An application password of one's own (wp/v2/users/me/application-passwords).</summary>
internal sealed class IssuedPassword
{
    [JsonInclude]
    public string Uuid { get; internal set => field = value ?? ""; } = "";

    [JsonInclude]
    public string Name { get; internal set => field = value ?? ""; } = "";

    [JsonInclude]
    public string? AppId { get; internal set; }

    /// <summary>The password itself, only right after it was made.</summary>
    [JsonInclude]
    public string? Password { get; internal set; }

    /// <inheritdoc/>
    public override string ToString() => Name;
}
