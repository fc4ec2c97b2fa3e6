using MainWp.Emulator.WordPress;

namespace MainWp.Emulator.Tags;

/// <summary>The tags of a dashboard.</summary>
internal sealed class TagList
{
    private readonly SortedDictionary<int, Tag> _tags = [];
    private int _lastId;

    public IReadOnlyCollection<Tag> All => _tags.Values;

    /// <summary>A name that is taken gets a number.</summary>
    public Tag Add(string name, string color = "")
    {
        var free = name;
        for (var copy = 1; _tags.Values.Any(tag => tag.Name == free); copy++)
            free = $"{name} ({copy})";
        var tag = new Tag { Id = ++_lastId, Name = free, Color = color };
        _tags[tag.Id] = tag;
        return tag;
    }

    public Tag? Find(int id) => _tags.GetValueOrDefault(id);

    public Tag Required(RestRequest request) => Find(request.Number("id") ?? 0)
        ?? throw new RestError("mainwp_rest_invalid_tag_id", "No tag has this id.", 404);

    public string NameOf(int id) => Find(id)?.Name ?? "";

    public void Remove(Tag tag) => _tags.Remove(tag.Id);
}
