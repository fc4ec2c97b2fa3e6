using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace MainWp.Http;

/// <summary>Writes JSON again with the values of secret names masked, token by token, so that the JSON may be cut anywhere.</summary>
internal static class JsonMask
{
    private static readonly JsonWriterOptions Written = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    /// <summary>The JSON with its masked values; null where the text is not JSON.</summary>
    public static string? Apply(string text, string mask)
    {
        using var result = new MemoryStream();
        using var writer = new Utf8JsonWriter(result, Written);
        try
        {
            Write(new Utf8JsonReader(Encoding.UTF8.GetBytes(text), isFinalBlock: false, state: default), writer, mask);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or ArgumentException)
        {
            return null;
        }
        writer.Flush();
        return Encoding.UTF8.GetString(result.ToArray());
    }

    private static void Write(Utf8JsonReader reader, Utf8JsonWriter writer, string mask)
    {
        // For each open list or object: whether its values are secret. A list has the name that it stands under; the fields of an object
        // have their own.
        var open = new Stack<bool>();
        var isSecret = false;
        while (reader.Read())
        {
            switch (reader.TokenType)
            {
                case JsonTokenType.StartObject:
                    open.Push(false);
                    writer.WriteStartObject();
                    continue;
                case JsonTokenType.StartArray:
                    open.Push(isSecret);
                    writer.WriteStartArray();
                    continue;
                case JsonTokenType.EndObject:
                    writer.WriteEndObject();
                    open.Pop();
                    break;
                case JsonTokenType.EndArray:
                    writer.WriteEndArray();
                    open.Pop();
                    break;
                case JsonTokenType.PropertyName:
                    var name = reader.GetString()!;
                    isSecret = Redactor.IsSecretName(name);
                    writer.WritePropertyName(name);
                    continue;
                // A flag under such a name, such as send_password, says nothing of the secret.
                case var _ when isSecret && reader.TokenType is not (JsonTokenType.Null or JsonTokenType.True or JsonTokenType.False):
                    writer.WriteStringValue(mask);
                    break;
                case JsonTokenType.String:
                    writer.WriteStringValue(reader.GetString());
                    break;
                default:
                    writer.WriteRawValue(reader.ValueSpan, skipInputValidation: true);
                    break;
            }
            isSecret = open.Count > 0 && open.Peek();
        }
    }
}
