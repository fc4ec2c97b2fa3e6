using MainWp.Json;

namespace MainWp.Http;

/// <summary>The rows of one answer and what stood around them.</summary>
internal sealed class Rows<T>
{
    public List<T> Items { get; } = [];

    /// <summary>The map's key of each row; null where the rows came as a list.</summary>
    public List<string?> Keys { get; } = [];

    public Envelope Envelope { get; set; } = new(null, null, null, null, null);

    /// <summary>How many rows the server gave, with those that were left out.</summary>
    public int Given => Items.Count + Envelope.LeftOut;

    public void Add(string? key, T row)
    {
        Keys.Add(key);
        Items.Add(row);
    }
}
