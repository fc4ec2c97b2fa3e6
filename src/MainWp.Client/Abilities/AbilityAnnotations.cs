using System.Globalization;

namespace MainWp;

/// <summary>What an ability's plugin says about the ability's effects, in the words of WordPress and in those of MCP.</summary>
internal sealed class AbilityAnnotations(IReadOnlyDictionary<string, object?> given)
{
    /// <summary>Whether it surely only reads: the plugin says so, in one of the two vocabularies, and says nothing that contradicts it.</summary>
    public bool OnlyReads => (SaysYes("readonly") || (Says("readonly") is null && SaysYes("readOnlyHint")))
        && !SaysNo("readOnlyHint") && !Destroys;

    /// <summary>Whether it deletes or destroys something.</summary>
    public bool Destroys => SaysYes("destructive") || SaysYes("destructiveHint");

    /// <summary>Whether running it twice is the same as running it once.</summary>
    public bool IsIdempotent => SaysYes("idempotent") || (Says("idempotent") is null && SaysYes("idempotentHint"));

    /// <summary>The method with which it is run. The server refuses any other with 405.</summary>
    // docs/quirks.md, 48. WordPress reads these as PHP reads true, even the text "false", and does not know MCP's names.
    public HttpMethod Method => IsTrueToPhp("readonly") ? HttpMethod.Get : IsTrueToPhp("destructive") && IsTrueToPhp("idempotent") ? HttpMethod.Delete : HttpMethod.Post;

    private bool SaysYes(string name) => Says(name) is true or "true" or "1" or "yes" || SchemaType.NumberOf(Says(name)) == 1;

    private bool SaysNo(string name) => Says(name) is { } said && !SaysYes(name) && said is not "";

    private object? Says(string name) => given.TryGetValue(name, out var value) ? value is string text ? text.Trim().ToLower(CultureInfo.InvariantCulture) : value : null;

    private bool IsTrueToPhp(string name) => given.TryGetValue(name, out var value) && value switch
    {
        null or false or "" or "0" => false,
        object?[] items => items.Length > 0,
        IReadOnlyDictionary<string, object?> fields => fields.Count > 0,
        _ => SchemaType.NumberOf(value) != 0,
    };
}
