using System.Text.Json;
using MainWp.Json;

namespace MainWp;

/// <summary>The result of one item of a batch.</summary>
public sealed class BatchResult : MainWpObject
{
    /// <summary>sites, clients, tags or costs.</summary>
    public string Resource { get; internal set; } = "";

    /// <summary>create, update, delete, or an action of sites.</summary>
    public string Action { get; internal set; } = "";

    /// <summary>The id that was given, or that the new thing got.</summary>
    public int? ItemId { get; internal set; }

    /// <summary>Whether it was done.</summary>
    public bool Succeeded { get; internal set; }

    /// <summary>The server's words.</summary>
    public string? Message { get; internal set; }

    /// <summary>The server's error code.</summary>
    public string? Code { get; internal set; }

    /// <summary>What the single route would have answered, as plain values.</summary>
    public object? Data => PlainValue.Shown(PlainValue.Of(Answer));

    internal JsonElement Answer { get; set; }

    internal int? Status { get; set; }

    /// <inheritdoc/>
    public override string ToString() => $"{Action} {Resource.TrimEnd('s')} {ItemId}: {(Succeeded ? "done" : Message ?? "not done")}";
}
