using System.Collections.Specialized;

namespace MainWp.PowerShell.Commands;

/// <summary>A hashtable ready to be filled in for an ability: what must be given first, then the rest with its defaults.</summary>
internal static class AbilityTemplate
{
    /// <summary>
    /// Makes it. What must be given holds its type in angle brackets, which is refused until it is replaced; what may be left out and has no
    /// default holds null, which is not sent. The server's confirmation is not part of it: PowerShell's own takes its place.
    /// </summary>
    public static OrderedDictionary Of(Ability ability)
    {
        var required = new HashSet<string>(JsonSchema.RequiredOf(ability.InputSchema));
        var template = new OrderedDictionary(StringComparer.OrdinalIgnoreCase);
        foreach (var property in ability.Properties.Where(property => property.Key != AbilityInput.Confirm).OrderBy(property => required.Contains(property.Key) ? 0 : 1))
            template[property.Key] = ValueOf(property.Value as IReadOnlyDictionary<string, object?>, required.Contains(property.Key));
        return template;
    }

    private static object? ValueOf(IReadOnlyDictionary<string, object?>? schema, bool isRequired)
    {
        if (schema is null)
            return null;
        if (schema.TryGetValue("default", out var fallback))
            return fallback;
        return isRequired ? $"<{string.Join("|", JsonSchema.TypesOf(schema).DefaultIfEmpty("value"))}>" : null;
    }
}
