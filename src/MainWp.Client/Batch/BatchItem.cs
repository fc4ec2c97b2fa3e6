using System.Text.Json.Nodes;

namespace MainWp;

/// <summary>One thing that a batch is to do.</summary>
/// <param name="Resource">sites, clients, tags or costs.</param>
/// <param name="Action">create, update, delete, or one of the actions of sites.</param>
/// <param name="Id">What it is done to; null for what is to be made.</param>
/// <param name="Body">The fields to make or change; null where the id says all.</param>
internal sealed record BatchItem(string Resource, string Action, int? Id, JsonObject? Body)
{
    public override string ToString() => $"{Action} {Resource.TrimEnd('s')}{(Id is { } id ? $" {id}" : "")}";
}
