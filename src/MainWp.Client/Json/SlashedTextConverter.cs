using System.Text.Json;

namespace MainWp.Json;

/// <summary>
/// The name of a site or tag. MainWP stores a backslash before each quote and backslash. Its own pages remove it for display, but its
/// answers contain it (seen on 6.1.2: O'Brien, added through REST or the page, is O\'Brien in the answer of every route).
/// </summary>
internal sealed class SlashedTextConverter : HtmlTextConverter
{
    public override string? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        Slashes.Stripped(base.Read(ref reader, typeToConvert, options));
}
