using System.Net;
using System.Text.Json;

namespace MainWp.Json;

/// <summary>A name that WordPress may have HTML-escaped.</summary>
// docs/quirks.md, 31.
internal class HtmlTextConverter : StringConverter
{
    public override string? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var text = base.Read(ref reader, typeToConvert, options);
        return text is not null && text.Contains('&') ? WebUtility.HtmlDecode(text) : text;
    }
}
