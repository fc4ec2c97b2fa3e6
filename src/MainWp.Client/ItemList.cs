using System.Collections.ObjectModel;
using MainWp.Json;

namespace MainWp;

/// <summary>A list whose text is its items, separated by commas, as Export-Csv writes it.</summary>
public sealed class ItemList<T> : ReadOnlyCollection<T>
{
    private ItemList(IList<T> items)
        : base(items)
    {
    }

    internal static ItemList<T> None { get; } = new([]);

    /// <summary>The items, separated by commas.</summary>
    public override string ToString() => string.Join(", ", this.Select(item => PlainValue.TextOf(item)));

    /// <summary>The list as the models hold it: there is always one, and nothing in it is null, whatever the answer has in its place.</summary>
    internal static ItemList<T> Of(IEnumerable<T?>? items) => items switch
    {
        null => None,
        ItemList<T> list => list,
        _ => new ItemList<T>([.. items.OfType<T>()]),
    };
}
