using System.Text.Json.Nodes;
using MainWp.Emulator.WordPress;

namespace MainWp.Emulator.Updates;

/// <summary>A stored list of ignored plugins or themes, with the garbage that plain slugs leave in it.</summary>
internal sealed class IgnoredItems
{
    private readonly List<KeyValuePair<string, string>> _items = [];

    public bool IsEmpty => _items.Count == 0;

    public IEnumerable<KeyValuePair<string, string>> All => _items;

    public bool HasGarbage => _items.Any(item => item.Key.All(char.IsAsciiDigit));

    public static IgnoredItems Merge(IEnumerable<IgnoredItems> lists)
    {
        var merged = new IgnoredItems();
        foreach (var (key, name) in lists.SelectMany(list => list._items))
            merged.Add(key, name);
        return merged;
    }

    public bool Covers(string slug) => _items.Any(item => item.Key == slug);

    public void Add(string key, string name)
    {
        Remove(key);
        _items.Add(KeyValuePair.Create(key, name));
    }

    public bool Remove(string key) => _items.RemoveAll(item => item.Key == key) > 0;

    public void Clear() => _items.Clear();

    public JsonNode ToJson() => PhpValue.Map(_items.Select(item => KeyValuePair.Create(item.Key, (JsonNode?)new JsonObject
    {
        ["Name"] = item.Value,
        ["ignored_versions"] = new JsonArray("all_versions"),
    })));

    /// <summary>As the site rows carry it: text, and none when nothing was ever ignored.</summary>
    public string ToText() => IsEmpty ? "" : ToJson().ToJsonString();
}
