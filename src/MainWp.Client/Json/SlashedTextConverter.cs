using System.Text.Json;

namespace MainWp.Json;

/// <summary>
/// The name of a site or tag. MainWP keeps a backslash before each quote and backslash of it, which its own pages take away when they show
/// it and its answers do not (seen on 6.1.2: O'Brien, added by REST or by the page, is answered as O\'Brien by every route).
/// </summary>
internal sealed class SlashedTextConverter : HtmlTextConverter
{
    public override string? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        Slashes.Stripped(base.Read(ref reader, typeToConvert, options));
}
