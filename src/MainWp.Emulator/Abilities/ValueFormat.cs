using System.Net;
using System.Net.Mail;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace MainWp.Emulator.Abilities;

/// <summary>The formats that WordPress judges; of uri and others it judges nothing.</summary>
internal static class ValueFormat
{
    public static SchemaFault? Check(JsonNode? value, JsonObject schema, string path)
    {
        var text = PhpType.ToText(value);
        return PhpType.ToText(schema["format"]) switch
        {
            "hex-color" when !Regex.IsMatch(text, "^#([A-Fa-f0-9]{3}){1,2}$") => new SchemaFault("rest_invalid_hex_color", "Invalid hex color."),
            "date-time" when !Regex.IsMatch(text, @"^\d{4}-\d{2}-\d{2}[Tt ]\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}(:\d{2})?)?$") => new SchemaFault("rest_invalid_date", "Invalid date."),
            "email" when !MailAddress.TryCreate(text, out var mail) || mail.Address != text || !mail.Host.Contains('.') => new SchemaFault("rest_invalid_email", "Invalid email address."),
            "ip" when !IsAddress(text) => new SchemaFault("rest_invalid_ip", $"{path} is not a valid IP address."),
            "uuid" when !Regex.IsMatch(text, "^[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}$") => new SchemaFault("rest_invalid_uuid", $"{path} is not a valid UUID."),
            _ => null,
        };
    }

    // .NET takes one number for an IPv4 address too.
    private static bool IsAddress(string text) => IPAddress.TryParse(text, out _) && (text.Contains(':') || text.Count(letter => letter == '.') == 3);
}
