using System.Collections.ObjectModel;
using MainWp.Json;

namespace MainWp;

/// <summary>Values by name, whose text is name=value, separated by semicolons, as Export-Csv writes it.</summary>
public sealed class ItemMap<T> : ReadOnlyDictionary<string, T>
{
    private ItemMap(IDictionary<string, T> items)
        : base(items)
    {
    }

    internal static ItemMap<T> None { get; } = new(new Dictionary<string, T>());

    /// <summary>Names and values, separated by semicolons.</summary>
    public override string ToString() => string.Join("; ", this.Select(item => $"{item.Key}={PlainValue.TextOf(item.Value)}"));

    /// <summary>The map as the models hold it: there is always one.</summary>
    internal static ItemMap<T> Of(IReadOnlyDictionary<string, T>? items) =>
        items as ItemMap<T> ?? (items is IDictionary<string, T> { Count: > 0 } map ? new ItemMap<T>(map) : None);
}
