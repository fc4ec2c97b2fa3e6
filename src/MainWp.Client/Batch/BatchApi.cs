using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Nodes;
using MainWp.Http;
using MainWp.Json;

namespace MainWp;

/// <summary>The routes /batch, sites/batch, clients/batch, tags/batch and costs/batch: The server does the work inside the request. A request has at most 100 items.</summary>
internal sealed class BatchApi(Transport transport, SitesApi sites, CostsApi costs)
{
    /// <summary>Does the items in their order and returns the result of each.</summary>
    /// <param name="resource">The resource whose route is used; null for the global one.</param>
    /// <param name="items">The items, checked.</param>
    /// <param name="stop">Ends it between requests.</param>
    public async IAsyncEnumerable<BatchResult> RunAsync(string? resource, IReadOnlyList<BatchItem> items, [EnumeratorCancellation] CancellationToken stop)
    {
        foreach (var part in items.InChunks(BatchRules.LargestRequest))
        {
            foreach (var result in await SendAsync(resource, [.. part], stop).ConfigureAwait(false))
                yield return result;
        }
    }

    /// <summary>The error for an item that was not done.</summary>
    public MainWpException NotDone(BatchResult result) => new(
        ServerCodes.KindOf(result.Code, result.Status ?? 200) is var kind && result.Code is null ? ErrorKind.NotDone : kind,
        Messages.BatchItemFailed(result.Action, result.Resource.TrimEnd('s'), (result.ItemId is { } id ? $" {id}" : ""), transport.Connection.Address, result.Message ?? "the server gives no reason", (result.Code is null ? "" : $" [{result.Code}]")))
    {
        Resource = result.Resource switch
        {
            "sites" => Resource.Site,
            "costs" => Resource.Cost,
            _ => Resource.Item,
        },
        Code = result.Code,
        Status = result.Status,
        ServerMessage = result.Message,
    };

    private async Task<List<BatchResult>> SendAsync(string? resource, BatchItem[] items, CancellationToken stop)
    {
        await CompleteAsync(items, stop).ConfigureAwait(false);
        var body = new JsonObject();
        foreach (var item in items)
        {
            var actions = resource is null ? (JsonObject)(body[item.Resource] ??= new JsonObject()) : body;
            ((JsonArray)(actions[item.Action] ??= new JsonArray())).Add((JsonNode?)item.Body?.DeepClone() ?? item.Id!.Value);
        }
        var request = Request.Post(resource is null ? "batch" : $"{resource}/batch", RequestBody.Json(body, MainWpJson.Default.JsonObject)) with { MayTakeMinutes = true };
        var (answer, _) = await transport.ObjectAsync(request, null, MainWpJson.Default.DictionaryStringJsonElement, stop).ConfigureAwait(false);
        var counts = new Dictionary<(string, string), int>();
        var results = new List<BatchResult>();
        foreach (var item in items)
        {
            var index = counts.TryGetValue((item.Resource, item.Action), out var before) ? before : 0;
            counts[(item.Resource, item.Action)] = index + 1;
            results.Add(Result(item, Answer(answer, resource is null ? item.Resource : null, item.Action, index)));
        }
        return results;
    }

    // An edit empties every field that is not sent, also in a batch: sites lose their client, and costs lose everything.
    private async Task CompleteAsync(BatchItem[] items, CancellationToken stop)
    {
        BatchItem[] lacking = [.. items.Where(item => item is { Resource: "sites", Action: BatchRules.Update } && !item.Body!.ContainsKey("client_id"))];
        var rows = lacking.Length == 0 ? null : await sites.GetAsync([.. lacking.Select(item => item.Id!.Value).Distinct()], detailed: false, stop, "id,client_id").ConfigureAwait(false);
        foreach (var item in lacking)
        {
            if (rows!.TryGetValue(item.Id!.Value, out var site))
                item.Body!["client_id"] = site.ClientId ?? 0;
        }
        foreach (var item in items.Where(item => item is { Resource: "costs", Action: BatchRules.Update }))
        {
            foreach (var field in await WholeAsync(item, stop).ConfigureAwait(false))
            {
                if (!item.Body!.ContainsKey(field.Key) && !(field.Key is CostTargets.Sites or CostTargets.Tags or CostTargets.Clients && NamesTargets(item.Body)))
                    item.Body[field.Key] = field.Value?.DeepClone();
            }
        }
    }

    private async Task<JsonObject> WholeAsync(BatchItem item, CancellationToken stop)
    {
        try
        {
            return await costs.WholeAsync(item.Id!.Value, stop).ConfigureAwait(false);
        }
        catch (MainWpException e) when (e.Kind == ErrorKind.NotFound)
        {
            return [];
        }
    }

    private static bool NamesTargets(JsonObject body) => body.ContainsKey(CostTargets.Sites) || body.ContainsKey(CostTargets.Tags) || body.ContainsKey(CostTargets.Clients);

    private static JsonElement? Answer(Dictionary<string, JsonElement>? answer, string? resource, string action, int index)
    {
        if (answer is null || !answer.TryGetValue(resource ?? action, out var part))
            return null;
        if (resource is not null && !JsonPart.TryGet(part, action, out part))
            return null;
        return part.ValueKind == JsonValueKind.Array && index < part.GetArrayLength() ? part[index] : null;
    }

    private BatchResult Result(BatchItem item, JsonElement? answer)
    {
        var result = new BatchResult { Resource = item.Resource, Action = item.Action, ItemId = item.Id, Dashboard = transport.Connection.Address };
        if (answer is not { ValueKind: JsonValueKind.Object } given)
        {
            result.Message = "the server's answer does not name this item";
            return result;
        }
        result.Answer = given;
        var envelope = AnswerReader.ReadEnvelope(JsonSerializer.SerializeToUtf8Bytes(given, MainWpJson.Default.JsonElement));
        result.Message = Text(envelope.Message);
        if (JsonPart.TryGet(given, "error", out var error) && error.ValueKind == JsonValueKind.Object)
        {
            result.Code = JsonPart.TryGet(error, "code", out var code) ? transport.Connection.Redactor.Code(PlainValue.Text(code)) : null;
            result.Message = JsonPart.TryGet(error, "message", out var message) ? Text(PlainValue.Text(message)) : null;
            result.Status = JsonPart.TryGet(error, "data", out var data) && JsonPart.TryGet(data, "status", out var status) && status.ValueKind == JsonValueKind.Number && status.TryGetInt32(out var number) ? number : null;
            return result;
        }
        result.Succeeded = envelope.Success != false;
        if (result.ItemId is null && JsonPart.TryGet(given, "data", out var made) && JsonPart.TryGet(made, "id", out var id)
            && int.TryParse(PlainValue.Text(id), NumberStyles.Integer, CultureInfo.InvariantCulture, out var newId))
        {
            result.ItemId = newId;
        }
        return result;
    }

    private string? Text(string? words) => words is null ? null : transport.Connection.Redactor.Message(words).TrimEnd('.');
}
