using System.Globalization;
using System.Text.Json;
using MainWp.Http;
using MainWp.Json;

namespace MainWp;

/// <summary>
/// The rows of GET updates, in whichever of its two forms they came: a row for each update, or without abilities a set for each site. A row
/// of another form is left out and reported, because a missing update then proves nothing.
/// </summary>
internal sealed class ListedUpdates
{
    private readonly List<Update> _updates = [];

    public ListedUpdates(Rows<JsonElement> rows)
    {
        for (var i = 0; i < rows.Items.Count; i++)
        {
            var row = rows.Items[i];
            if (JsonPart.TryGet(row, "site_id", out _))
                AddRow(row);
            else if (int.TryParse(rows.Keys[i], NumberStyles.None, CultureInfo.InvariantCulture, out var site))
                AddSet(site, row);
            else
                IsWhole = false;
        }
    }

    public IReadOnlyList<Update> Updates => _updates;

    /// <summary>True where a row could be read as one of the two.</summary>
    public bool IsWhole { get; private set; } = true;

    /// <summary>The form of the rows; null where there are none.</summary>
    public bool? ByAbilities { get; private set; }

    private void AddRow(JsonElement row)
    {
        ByAbilities = true;
        if (JsonPart.Row(row, MainWpJson.Default.Update) is { SiteId: > 0, Slug.Length: > 0 } update && update.Type != UpdateType.Unknown)
            _updates.Add(update);
        else
            IsWhole = false;
    }

    private void AddSet(int site, JsonElement set)
    {
        ByAbilities ??= false;
        IsWhole &= set.ValueKind == JsonValueKind.Object || set.GetArrayLength() == 0;
        _updates.AddRange(PendingUpdate.AllOf(new Site { Id = site }, set));
    }
}
