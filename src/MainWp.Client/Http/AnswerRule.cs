using System.Text.Json.Serialization.Metadata;
using MainWp.Json;

namespace MainWp.Http;

/// <summary>
/// Decides whether an answer with status 200 comes from the route. Bot filters, caches and gateways answer with JSON of their own, and
/// software on the server may cut the answer. Without success, data or the fields of its route it is not an answer.
/// </summary>
internal static partial class AnswerRule
{
    private const string V2 = "mainwp/v2/";

    /// <summary>Fields of an answer that is nothing but words.</summary>
    private static readonly string[] Speech = ["code", "description", "detail", "details", "error", "errors", "message", "msg", "reason", "status", "title"];

    /// <summary>Names that JSON of any kind has; they do not tell whose it is.</summary>
    private static readonly HashSet<string> Words = new(StringComparer.OrdinalIgnoreCase)
    {
        "code", "data", "description", "detail", "details", "error", "errors", "id", "ip", "message", "msg", "name", "ok", "reason", "result", "status", "success", "title", "type", "url",
    };

    /// <summary>Whether an answer says that something was done, or how it is.</summary>
    public static bool IsOutcome(Request request, Envelope envelope) =>
        !IsError(envelope) && (envelope.Success is not null || HoldsData(request, envelope) || (!HasEnvelope(request) && (envelope.Message is null ? !OnlySpeaks(envelope) : envelope.HasContent)));

    /// <summary>Whether an answer holds rows or an object under a property, or says why it does not.</summary>
    public static bool HasProperty(Request request, Envelope envelope) =>
        request.TakesAnyAnswer ? MayBe(envelope) : !IsError(envelope) && (envelope.Success is not null || HoldsData(request, envelope));

    /// <summary>
    /// Whether an answer holds rows, or says why it does not. An empty list of MainWP's own has its success and its data or a message beside
    /// it, or its total; any service sends an empty list.
    /// </summary>
    /// <param name="request">What was asked.</param>
    /// <param name="envelope">What surrounds the rows.</param>
    /// <param name="given">The rows that came, of use or not.</param>
    public static bool HasRows(Request request, Envelope envelope, int given) =>
        HasProperty(request, envelope)
        && (given > 0 || !HasEnvelope(request) || envelope.Success == false || envelope.Total is not null || envelope.Fields.Contains("site")
            || (envelope.Success == true && (envelope.HasData || envelope.Message is not null)));

    /// <summary>Whether the whole answer is an object of a type: it has at least one field that only that has.</summary>
    public static bool IsWhole<T>(Request request, Envelope envelope, JsonTypeInfo<T> type)
    {
        if (envelope.IsList || IsError(envelope))
            return false;
        if (envelope.Success == false || (envelope.Success == true && !request.IsRead))
            return true;
        return type.Kind == JsonTypeInfoKind.Object ? type.Properties.Any(property => IsOwn(property.Name, envelope) || IsIdentity(property.Name, type, envelope)) : !OnlySpeaks(envelope);
    }

    /// <summary>Whether an answer of a route that is not known here may be its own: anything but a bare message.</summary>
    public static bool MayBe(Envelope envelope) => envelope.Success is not null || envelope.HasData || (!IsError(envelope) && !OnlySpeaks(envelope));

    /// <summary>Whether a route is MainWP's own, whose lists always have an envelope.</summary>
    public static bool HasEnvelope(Request request) => request.Route.StartsWith(V2, StringComparison.Ordinal) && !request.TakesAnyAnswer;

    // A change of MainWP's own says whether it succeeded, or how many it concerned where that was every site.
    private static bool HoldsData(Request request, Envelope envelope) =>
        envelope.HasData && !envelope.IsText && (!HasEnvelope(request) || (!envelope.IsList && (request.IsRead || envelope.Total is not null)));

    // An error in WordPress's form under a status of success.
    private static bool IsError(Envelope envelope) => envelope is { Success: null, Code: not null, Message: not null };

    private static bool OnlySpeaks(Envelope envelope) =>
        !envelope.IsList && (envelope.Message is not null || envelope.Fields.Count > 0) && envelope.Fields.All(field => Speech.Contains(field, StringComparer.OrdinalIgnoreCase));

    private static bool IsOwn(string name, Envelope envelope) => !Words.Contains(name) && envelope.Fields.Contains(name);

    // Accounts and abilities have few required fields, and neither has a message.
    private static bool IsIdentity(string name, JsonTypeInfo type, Envelope envelope) =>
        (name is "id" or "name" or "data" || type.Properties.Count == 1) && envelope.Message is null && envelope.Fields.Contains(name);
}
