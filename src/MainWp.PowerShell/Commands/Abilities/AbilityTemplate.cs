using System.Collections.Specialized;

namespace MainWp.PowerShell.Commands;

/// <summary>What an ability takes, ready to be filled in: a hashtable, or one placeholder where the whole input is a single value or a list.</summary>
internal static class AbilityTemplate
{
    /// <summary>
    /// Makes it: what must be given first, then the rest, each with its default or a placeholder. The server's confirmation is not part of
    /// it where that is true or false: PowerShell's own takes its place.
    /// </summary>
    public static object Of(Ability ability)
    {
        if (ability.Properties.Count == 0 && JsonSchema.TypesOf(ability.Schema) is { Count: > 0 } types && !types.Contains("object"))
            return ValueOf(ability.Schema, !ability.TakesNothing)!;
        var required = new HashSet<string>(JsonSchema.RequiredOf(ability.Schema));
        var isEachInAnyCase = ability.Properties.Keys.Distinct(StringComparer.OrdinalIgnoreCase).Count() == ability.Properties.Count;
        var template = new OrderedDictionary(isEachInAnyCase ? StringComparer.OrdinalIgnoreCase : StringComparer.Ordinal);
        foreach (var property in ability.Properties.Where(property => !ability.IsOwnConfirmation(property.Key)).OrderBy(property => required.Contains(property.Key) ? 0 : 1))
            template[property.Key] = ValueOf(property.Value as IReadOnlyDictionary<string, object?>, required.Contains(property.Key));
        return template;
    }

    private static object? ValueOf(IReadOnlyDictionary<string, object?>? schema, bool isRequired)
    {
        if (schema is not null && schema.TryGetValue("default", out var fallback) && fallback is not null)
            return fallback;
        var types = schema is null ? [] : JsonSchema.TypesOf(schema);
        return new AbilityPlaceholder(string.Join("|", types.DefaultIfEmpty("value")), isRequired);
    }
}
