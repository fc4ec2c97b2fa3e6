using System.Collections;

namespace MainWp.PowerShell.Completion;

/// <summary>Completes name=value for the ability given by -Name: its properties, and their values where the schema lists them.</summary>
public sealed class AbilityParameterCompleter : NameCompleter
{
    private protected override string? Topic(IDictionary given) => given["Name"]?.ToString() is { Length: > 0 } name ? $"{GetType().Name} {name}" : null;

    private protected override async Task<IReadOnlyList<string>> ReadAsync(MainWpClient client, IDictionary given)
    {
        var ability = await client.Abilities.GetAsync(given["Name"]!.ToString()!, CancellationToken.None);
        return [.. ability.Properties.Where(property => !ability.IsOwnConfirmation(property.Key)).SelectMany(property => Pairs(property.Key, property.Value as IReadOnlyDictionary<string, object?>))];
    }

    private static IEnumerable<string> Pairs(string name, IReadOnlyDictionary<string, object?>? schema)
    {
        var values = schema is null ? [] : ValuesOf(schema);
        return values.Count == 0 ? [$"{name}="] : values.Select(value => $"{name}={value}");
    }

    private static IReadOnlyList<string> ValuesOf(IReadOnlyDictionary<string, object?> schema)
    {
        if (schema.TryGetValue("enum", out var list) && list is object?[] allowed)
            return [.. allowed.Select(value => value?.ToString() ?? "").Where(value => value.Length > 0)];
        if (JsonSchema.IsFlag(schema))
            return ["true", "false"];
        return schema.TryGetValue("items", out var items) && items is IReadOnlyDictionary<string, object?> item ? ValuesOf(item) : [];
    }
}
