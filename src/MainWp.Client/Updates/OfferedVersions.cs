using System.Text;
using System.Text.Json;
using MainWp.Json;

namespace MainWp;

/// <summary>
/// Reads only the versions in the pending updates of a site's row. They are a small part of it, and no object is made of the rest.
/// </summary>
// docs/quirks.md, 50.
internal static class OfferedVersions
{
    private static readonly Dictionary<string, SoftwareVersion?> None = [];

    /// <summary>The versions by slug; none where the text is not a map.</summary>
    public static IReadOnlyDictionary<string, SoftwareVersion?> Read(EncodedText? text)
    {
        try
        {
            return text?.Read(Read) ?? None;
        }
        catch (Exception e) when (AnswerReader.IsUnreadable(e))
        {
            return None;
        }
    }

    private static Dictionary<string, SoftwareVersion?> Read(ReadOnlySpan<byte> json)
    {
        var versions = new Dictionary<string, SoftwareVersion?>();
        var reader = new Utf8JsonReader(json);
        reader.Read();
        if (reader.TokenType != JsonTokenType.StartObject)
            return versions;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var slug = Text(reader);
            reader.Read();
            if (reader.TokenType != JsonTokenType.StartObject)
                reader.Skip();
            else if (Version(ref reader) is var version && !versions.ContainsKey(slug))
                versions[slug] = SoftwareVersion.Of(version);
        }
        // Anything that follows is an exception.
        reader.Read();
        return versions;
    }

    // That of the update in it, otherwise its own.
    private static string? Version(ref Utf8JsonReader reader)
    {
        string? own = null, offered = null;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var (isUpdate, isVersion) = (reader.ValueTextEquals("update"u8), reader.ValueTextEquals("new_version"u8));
            reader.Read();
            if (isVersion)
                own = reader.TokenType is JsonTokenType.String or JsonTokenType.Number ? Text(reader) : null;
            if (isUpdate)
                offered = reader.TokenType == JsonTokenType.StartObject ? Version(ref reader) : null;
            else
                reader.Skip();
        }
        return offered ?? own;
    }

    // A number, and a text with half a surrogate pair, which .NET does not read as text, stay as they were sent.
    private static string Text(in Utf8JsonReader reader)
    {
        try
        {
            if (reader.TokenType != JsonTokenType.Number)
                return reader.GetString()!;
        }
        catch (InvalidOperationException)
        {
        }
        return Encoding.UTF8.GetString(reader.ValueSpan.ToArray());
    }
}
