using System.Collections;
using System.Globalization;
using System.Management.Automation;
using System.Net.Http.Headers;
using System.Security;
using System.Text;
using System.Text.Json;
using MainWp.Http;

namespace MainWp.PowerShell.Binding;

/// <summary>A hashtable, list or custom object as the JSON of a body.</summary>
internal static class JsonBody
{
    private const int MostLevels = 32;

    /// <summary>What a user gave as a body: a text as it is, a table as a form where that is the type, and anything else as JSON; null for none.</summary>
    /// <exception cref="MainWpException">InvalidArgument.</exception>
    public static RequestBody? From(object? body, string contentType)
    {
        if (!MediaTypeHeaderValue.TryParse(contentType, out var type))
            throw new MainWpException(ErrorKind.InvalidArgument, Messages.NotAContentType(contentType));
        return (body is PSObject { BaseObject: not PSCustomObject } wrapped ? wrapped.BaseObject : body) switch
        {
            null => null,
            string text => new RequestBody(Encoding.UTF8.GetBytes(text), contentType),
            IDictionary table when type.MediaType == RequestBody.FormType => RequestBody.Form([.. FieldList.Of(table)]) with { ContentType = contentType },
            { } value => Of(value, contentType),
        };
    }

    /// <summary>The JSON's bytes.</summary>
    /// <exception cref="MainWpException">InvalidArgument, for what does not belong into a body.</exception>
    public static RequestBody Of(object value, string contentType)
    {
        using var bytes = new MemoryStream();
        using (var writer = new Utf8JsonWriter(bytes))
            Write(writer, value, 0);
        return new RequestBody(bytes.ToArray(), contentType);
    }

    private static void Write(Utf8JsonWriter writer, object? value, int level)
    {
        if (level > MostLevels)
            throw Invalid(Messages.BodyTooDeep(MostLevels));
        switch (value)
        {
            case null:
                writer.WriteNullValue();
                break;
            case PSObject { BaseObject: PSCustomObject } custom:
                WriteObject(writer, custom.Properties.Select(property => (property.Name, (object?)property.Value)), level);
                break;
            case PSObject wrapped:
                Write(writer, wrapped.BaseObject, level);
                break;
            case string text:
                writer.WriteStringValue(text);
                break;
            case bool flag:
                writer.WriteBooleanValue(flag);
                break;
            case SwitchParameter given:
                writer.WriteBooleanValue(given);
                break;
            case sbyte or byte or short or ushort or int or uint or long or ulong or decimal:
                writer.WriteNumberValue(Convert.ToDecimal(value, CultureInfo.InvariantCulture));
                break;
            case float or double:
                WriteDouble(writer, Convert.ToDouble(value, CultureInfo.InvariantCulture));
                break;
            case IDictionary table:
                WriteObject(writer, table.Keys.Cast<object>().Select(key => (FieldList.Text(key) ?? throw Invalid(Messages.BodyKeyNotText), (object?)table[key])), level);
                break;
            case SecureString or Secret or char or Enum or Guid or Uri or DateTime or DateTimeOffset or TimeSpan or Version:
                writer.WriteStringValue(FieldList.Text(value) ?? value.ToString());
                break;
            case IEnumerable items:
                writer.WriteStartArray();
                foreach (var item in items)
                    Write(writer, item, level + 1);
                writer.WriteEndArray();
                break;
            default:
                throw Invalid(Messages.BodyWithObject(value.GetType().Name));
        }
    }

    private static void WriteObject(Utf8JsonWriter writer, IEnumerable<(string Name, object? Value)> fields, int level)
    {
        writer.WriteStartObject();
        foreach (var (name, value) in fields)
        {
            writer.WritePropertyName(name);
            Write(writer, value, level + 1);
        }
        writer.WriteEndObject();
    }

    private static void WriteDouble(Utf8JsonWriter writer, double number)
    {
        if (double.IsNaN(number) || double.IsInfinity(number))
            throw Invalid(Messages.BodyNumberNotJson);
        writer.WriteNumberValue(number);
    }

    private static MainWpException Invalid(string why) => new(ErrorKind.InvalidArgument, Messages.BodyNotSent(why));
}
