using System.Collections;
using System.Collections.Specialized;
using System.Management.Automation;
using MainWp.Http;
using MainWp.Json;

namespace MainWp.PowerShell.Binding;

/// <summary>What people give an ability: hashtables, custom objects and texts of the form name=value, in any number and order.</summary>
internal sealed class AbilityParameters
{
    private readonly List<IReadOnlyDictionary<string, object?>> _given = [];

    /// <summary>Reads them.</summary>
    /// <exception cref="MainWpException">InvalidArgument for what is none of these, and for a template that is not filled in.</exception>
    public AbilityParameters(IEnumerable<object?> given)
    {
        Dictionary<string, object?>? last = null;
        foreach (var item in given)
        {
            var value = JsonInput.Unwrap(item);
            if (value is IDictionary or PSObject)
                _given.Add(FieldsOfTable(value));
            else if (value is string text && text.IndexOf('=') is > 0 and var at)
                _given.Add(last = new Dictionary<string, object?> { [text.Substring(0, at).Trim()] = new PromptText(text.Substring(at + 1)) });
            else if (last is not null && PieceOf(value) is { } piece)
                last[last.Keys.Single()] = new PromptText($"{last.Values.Single()},{piece}");
            else if (value is not null)
                throw Invalid(value is string ? Messages.NotNamed((string)value) : Messages.NotParameters(value.GetType().Name));
        }
    }

    /// <summary>All of them as plain values; what comes later wins, in whatever case its name is, except where the ability knows both names.</summary>
    public IReadOnlyDictionary<string, object?> For(Ability ability)
    {
        var values = new Dictionary<string, object?>();
        foreach (var fields in _given)
        {
            foreach (var old in values.Keys.Where(old => fields.Keys.Any(name => IsSame(ability, old, name))).ToList())
                values.Remove(old);
            foreach (var field in fields)
                values[field.Key] = field.Value;
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
            (IDictionary or PSObject) and var table => FieldsOfTable(table),
            var other => PlainValue.Exact(JsonBody.Of(other, RequestBody.JsonType).Bytes),
        };
    }

    private static bool IsSame(Ability ability, string name, string other) =>
        name.Equals(other, StringComparison.OrdinalIgnoreCase) && (name == other || !ability.Properties.ContainsKey(name) || !ability.Properties.ContainsKey(other));

    // To PowerShell ids=1,2 is the text "ids=1" and the number 2: what has no name goes on with the value before it.
    private static string? PieceOf(object? value) => value switch
    {
        string text => text,
        bool or sbyte or byte or short or ushort or int or uint or long or ulong or float or double or decimal => SchemaType.TextOf(value),
        _ => null,
    };

    private static IReadOnlyDictionary<string, object?> FieldsOfTable(object table)
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
        return PlainValue.Exact(JsonBody.Of(filled, RequestBody.JsonType).Bytes) as IReadOnlyDictionary<string, object?> ?? throw Invalid(Messages.NotParameters(table.GetType().Name));
    }

    private static IEnumerable<(string Name, object? Value)> FieldsOf(object table) => table is IDictionary dictionary
        ? dictionary.Keys.Cast<object>().Select(key => (FieldList.Text(key) ?? "", (object?)dictionary[key]))
        : ((PSObject)table).Properties.Select(property => (property.Name, (object?)property.Value));

    private static MainWpException Invalid(string problem) => new(ErrorKind.InvalidArgument, Messages.AbilityParameters(problem)) { Resource = Resource.Ability };
}
