using System.Text.Json.Nodes;

namespace MainWp;

/// <summary>One item of a batch.</summary>
/// <param name="Resource">sites, clients, tags or costs.</param>
/// <param name="Action">create, update, delete, or one of the actions of sites.</param>
/// <param name="Id">The thing's id; null for a new thing.</param>
/// <param name="Body">The fields to set; null if the id is enough.</param>
internal sealed record BatchItem(string Resource, string Action, int? Id, JsonObject? Body)
{
    public override string ToString() => $"{Action} {Resource.TrimEnd('s')}{(Id is { } id ? $" {id}" : "")}";
}
