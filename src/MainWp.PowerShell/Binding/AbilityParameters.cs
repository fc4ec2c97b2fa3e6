using System.Collections;
using System.Collections.Specialized;
using System.Management.Automation;
using MainWp.Http;
using MainWp.Json;

namespace MainWp.PowerShell.Binding;

/// <summary>Reads what people give an ability: hashtables, custom objects and texts of the form name=value, in any number and order.</summary>
internal static class AbilityParameters
{
    /// <summary>All of them as plain values; what comes later wins.</summary>
    /// <exception cref="MainWpException">InvalidArgument for what is none of these, and for a template that is not filled in.</exception>
    public static IReadOnlyDictionary<string, object?> Of(IEnumerable<object?> given)
    {
        var values = new Dictionary<string, object?>(StringComparer.OrdinalIgnoreCase);
        string? last = null;
        foreach (var item in given)
        {
            var value = JsonInput.Unwrap(item);
            if (value is IDictionary or PSObject)
                AddAll(values, value);
            else if (value is string text && text.IndexOf('=') > 0)
                last = AddText(values, text);
            else if (last is not null && PieceOf(value) is { } piece)
                values[last] = new PromptText($"{values[last]},{piece}");
            else if (value is not null)
                throw Invalid(value is string ? Messages.NotNamed((string)value) : Messages.NotParameters(value.GetType().Name));
        }
        return values;
    }

    /// <summary>Any value as plain values: the whole input of an ability.</summary>
    public static object? OfWhole(object? value)
    {
        if (AbilityPlaceholder.Of(value) is { } placeholder)
            throw Invalid(Messages.StillTemplate("-InputObject", placeholder.ToString()));
        return JsonInput.Unwrap(value) switch
        {
            null => null,
            IDictionary or PSObject => Of([value]),
            var other => PlainValue.Exact(JsonBody.Of(other, RequestBody.JsonType).Bytes),
        };
    }

    private static string AddText(Dictionary<string, object?> values, string text)
    {
        var at = text.IndexOf('=');
        var name = text.Substring(0, at).Trim();
        values[name] = new PromptText(text.Substring(at + 1));
        return name;
    }

    // To PowerShell ids=1,2 is the text "ids=1" and the number 2: what has no name goes on with the value before it.
    private static string? PieceOf(object? value) => value switch
    {
        string text => text,
        bool or sbyte or byte or short or ushort or int or uint or long or ulong or float or double or decimal => SchemaType.TextOf(value),
        _ => null,
    };

    private static void AddAll(Dictionary<string, object?> values, object table)
    {
        var filled = new OrderedDictionary(StringComparer.Ordinal);
        foreach (var (name, value) in FieldsOf(table))
        {
            var placeholder = AbilityPlaceholder.Of(value);
            if (placeholder is { IsRequired: true })
                throw Invalid(Messages.StillTemplate(name, placeholder.ToString()));
            if (placeholder is null)
                filled[name] = value;
        }
        if (PlainValue.Exact(JsonBody.Of(filled, RequestBody.JsonType).Bytes) is not IReadOnlyDictionary<string, object?> fields)
            throw Invalid(Messages.NotParameters(table.GetType().Name));
        foreach (var field in fields)
            values[field.Key] = field.Value;
    }

    private static IEnumerable<(string Name, object? Value)> FieldsOf(object table) => table is IDictionary dictionary
        ? dictionary.Keys.Cast<object>().Select(key => (FieldList.Text(key) ?? "", (object?)dictionary[key]))
        : ((PSObject)table).Properties.Select(property => (property.Name, (object?)property.Value));

    private static MainWpException Invalid(string problem) => new(ErrorKind.InvalidArgument, Messages.AbilityParameters(problem)) { Resource = Resource.Ability };
}
