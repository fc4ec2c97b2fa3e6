using System.Globalization;
using System.Text.Json;
using MainWp.Http;
using MainWp.Json;

namespace MainWp;

/// <summary>The input of one run of an ability: checked against its schema, and written the way its method wants it.</summary>
internal sealed class AbilityInput
{
    /// <summary>The property by which a server's own preview is asked for.</summary>
    public const string DryRun = "dry_run";

    /// <summary>The property without which a server destroys nothing.</summary>
    public const string Confirm = "confirm";

    private readonly Ability _ability;
    private readonly Dictionary<string, object?> _values;

    private AbilityInput(Ability ability, Dictionary<string, object?> values) => (_ability, _values) = (ability, values);

    /// <summary>Whether it asks only for the server's preview, and the ability knows how to give one: any other would do the thing itself.</summary>
    public bool IsDryRun => _ability.HasDryRun && _values.TryGetValue(DryRun, out var value) && value is true;

    /// <summary>Reads and checks what a person gave; texts become what the schema wants. Confirm is not theirs to give.</summary>
    /// <exception cref="MainWpException">InvalidArgument with all that is wrong; nothing was sent.</exception>
    public static AbilityInput Read(Ability ability, IReadOnlyDictionary<string, object?> given)
    {
        var values = given.Where(field => field.Value is not null && !(IsConfirm(field.Key) && ability.Property(Confirm) is not null)).ToDictionary(field => field.Key, field => field.Value, StringComparer.OrdinalIgnoreCase);
        if (ability.InputSchema.Count == 0)
            return values.Count == 0 ? new AbilityInput(ability, values) : throw Invalid(ability, [$"it takes no input, and '{values.Keys.First()}' was given"]);
        var problems = new List<string>();
        var read = JsonSchema.Read(values, ability.InputSchema, "", problems);
        return problems.Count == 0 ? new AbilityInput(ability, (Dictionary<string, object?>)read!) : throw Invalid(ability, problems);
    }

    /// <summary>The same, with one property set.</summary>
    public AbilityInput With(string name, bool value)
    {
        var values = _values.ToDictionary(field => field.Key, field => field.Value);
        values[name] = value;
        return new AbilityInput(_ability, values);
    }

    /// <summary>The request: GET and DELETE carry input[name]=value in the query, POST {"input": ...} as JSON.</summary>
    public Request ToRequest()
    {
        var request = new Request(_ability.Method, $"wp-abilities/v1/abilities/{_ability.Name}/run")
        {
            Door = Door.ApplicationPassword,
            ReadsFailure = true,
            TakesAnyAnswer = true,
            MayTakeMinutes = !_ability.IsReadOnly,
        };
        return _ability.Method == HttpMethod.Post ? request with { Body = ToBody() } : request with { Query = ToQuery() };
    }

    private RequestBody ToBody()
    {
        using var bytes = new MemoryStream();
        using (var writer = new Utf8JsonWriter(bytes))
        {
            writer.WriteStartObject();
            if (_ability.InputSchema.Count > 0)
            {
                writer.WritePropertyName("input");
                PlainValue.Write(writer, _values);
            }
            writer.WriteEndObject();
        }
        return new RequestBody(bytes.ToArray(), RequestBody.JsonType);
    }

    private List<(string Name, string? Value)> ToQuery()
    {
        var values = _values;
        // A query cannot say "an empty object": where the schema insists on one, a property with its default says it.
        if (values.Count == 0 && !_ability.AllowsNoInput && DefaultedProperty() is { } defaulted)
            values = new() { [defaulted.Key] = ((IReadOnlyDictionary<string, object?>)defaulted.Value!)["default"] };
        var query = new List<(string Name, string? Value)>();
        AddTo(query, "input", values);
        return query;
    }

    private KeyValuePair<string, object?>? DefaultedProperty()
    {
        foreach (var property in _ability.Properties)
        {
            if (property.Value is IReadOnlyDictionary<string, object?> schema && schema.TryGetValue("default", out var fallback) && fallback is string or long or bool)
                return property;
        }
        return null;
    }

    private static void AddTo(List<(string Name, string? Value)> query, string name, object? value)
    {
        switch (value)
        {
            case null:
                break;
            case IReadOnlyDictionary<string, object?> fields:
                foreach (var field in fields)
                    AddTo(query, $"{name}[{field.Key}]", field.Value);
                break;
            case object?[] items:
                for (var at = 0; at < items.Length; at++)
                    AddTo(query, $"{name}[{at.ToString(CultureInfo.InvariantCulture)}]", items[at]);
                break;
            case bool flag:
                // WordPress 6.9 hands the text on, and to PHP the text "false" is true.
                query.Add((name, flag ? "1" : "0"));
                break;
            default:
                query.Add((name, Convert.ToString(value, CultureInfo.InvariantCulture)));
                break;
        }
    }

    private static bool IsConfirm(string name) => name.Equals(Confirm, StringComparison.OrdinalIgnoreCase);

    private static MainWpException Invalid(Ability ability, IReadOnlyList<string> problems) =>
        new(ErrorKind.InvalidArgument, $"{ability.Name} cannot be run with this input: {string.Join("; ", problems)}. Nothing was sent. Get-MainWpAbility {ability.Name} -Template shows what it takes.") { Resource = Resource.Ability };
}
