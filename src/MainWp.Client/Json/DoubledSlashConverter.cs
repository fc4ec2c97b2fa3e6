using System.Text.Json;

namespace MainWp.Json;

/// <summary>Text for a route that takes one level of backslashes away (seen on 6.1.2: clients, their fields and API keys; DOMAIN\user arrives as DOMAINuser).</summary>
internal sealed class DoubledSlashConverter : StringConverter
{
    public override void Write(Utf8JsonWriter writer, string? value, JsonSerializerOptions options) => base.Write(writer, Slashes.Doubled(value), options);
}
