using System.Text.Json.Serialization.Metadata;

namespace MainWp.Tests.Client;

/// <summary>What recordings hold, by the start of their names.</summary>
/// <param name="Prefix">The recording's name, or its start up to a hyphen; the longest that fits counts.</param>
/// <param name="Path">"data" for an object there, "data[]" for rows (a list, or a map's values), "" for the whole answer.</param>
/// <param name="Type">The type that it is read into; null where the answer holds nothing but what was done.</param>
/// <param name="Additional">Fields that have no property and stay in AdditionalProperties.</param>
internal sealed record RecordedShape(string Prefix, string Path, JsonTypeInfo? Type, params string[] Additional)
{
    public bool Fits(string name) => name == Prefix || name.StartsWith(Prefix + "-", StringComparison.Ordinal);
}
