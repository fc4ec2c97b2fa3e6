using System.Collections;
using System.Globalization;
using System.Management.Automation;
using System.Text.Json.Nodes;

namespace MainWp.PowerShell.Binding;

/// <summary>Reads the items of a batch from a hashtable of actions, or of resources and their actions.</summary>
internal static class BatchInput
{
    /// <summary>The checked items, in the order in which they stand.</summary>
    /// <param name="table">Action to items; with no resource, resource to such a table.</param>
    /// <param name="resource">sites, clients, tags or costs; null for the global route.</param>
    /// <exception cref="MainWpException">InvalidArgument for what the route would not do; nothing was sent.</exception>
    public static IReadOnlyList<BatchItem> Read(IDictionary table, string? resource)
    {
        List<BatchItem> items = [];
        foreach (DictionaryEntry entry in table)
        {
            var name = entry.Key.ToString()!.ToLowerInvariant();
            if (resource is not null)
                items.AddRange(Items(resource, name, entry.Value));
            else if (JsonInput.Unwrap(entry.Value) is IDictionary actions)
                items.AddRange(actions.Cast<DictionaryEntry>().SelectMany(action => Items(name, action.Key.ToString()!.ToLowerInvariant(), action.Value)));
            else
                throw Refused(Messages.NotABatchTable(name));
        }
        foreach (var item in items)
            BatchRules.Check(item, resource is null);
        return items.Count > 0 ? items : throw Refused(Messages.EmptyBatch);
    }

    private static IEnumerable<BatchItem> Items(string resource, string action, object? value)
    {
        var given = JsonInput.Unwrap(value);
        var list = given is IEnumerable and not (string or IDictionary) ? ((IEnumerable)given).Cast<object?>() : [given];
        return list.Select(item => Item(resource, action, JsonInput.Unwrap(item)));
    }

    private static BatchItem Item(string resource, string action, object? value)
    {
        if (action is not (BatchRules.Create or BatchRules.Update))
            return new BatchItem(resource, action, Number(value), null);
        if (value is not IDictionary fields)
            throw Refused(Messages.NotABatchItem(action, resource));
        JsonObject body = [];
        foreach (DictionaryEntry field in fields)
            body[field.Key.ToString()!.Equals("id", StringComparison.OrdinalIgnoreCase) ? "id" : field.Key.ToString()!] = JsonInput.Of(field.Value);
        return new BatchItem(resource, action, Number(body["id"]?.ToString()), body);
    }

    private static int? Number(object? value) =>
        int.TryParse(Convert.ToString(value is PSObject wrapped ? wrapped.BaseObject : value, CultureInfo.InvariantCulture), NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : null;

    private static MainWpException Refused(string message) => new(ErrorKind.InvalidArgument, Messages.NotSent(message));
}
