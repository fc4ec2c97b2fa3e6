using System.Text.Json;
using MainWp.Http;
using MainWp.Json;

namespace MainWp;

/// <summary>The input of one run of an ability: checked against its schema, and written the way its method wants it.</summary>
internal sealed class AbilityInput
{
    /// <summary>The property by which a server's own preview is asked for.</summary>
    public const string DryRun = "dry_run";

    /// <summary>The property without which a server destroys nothing.</summary>
    public const string Confirm = "confirm";

    private const int MostShown = 200;

    private readonly Ability _ability;
    private readonly bool _isGiven;
    private readonly object? _value;
    private readonly bool? _confirmation;

    private AbilityInput(Ability ability, bool isGiven, object? value, bool? confirmation) =>
        (_ability, _isGiven, _value, _confirmation) = (ability, isGiven, value, confirmation);

    /// <summary>Whether it asks only for the server's preview, and the ability knows how to give one: any other would do the thing itself.</summary>
    public bool IsDryRun => HasPreview && Field(DryRun) is true or 1L or "1" or "true";

    /// <summary>Whether a confirmation would go out: the ability insists on one, or it was asked for.</summary>
    public bool Confirms => _confirmation == true || IsConfirmationRequired || Field(Confirm) is not null;

    // A dry run that would have to send a confirmation does not skip the question.
    private bool HasPreview => _ability.HasDryRun && TakesFields && Field(Confirm) is null && (!IsConfirmationRequired || (IsOurs(_ability) && JsonSchema.Allows(_ability.Property(Confirm)!, false)));

    // A list or a single value has no place for a field, and must not give way to one.
    private bool TakesFields => !_isGiven || _value is IReadOnlyDictionary<string, object?>;

    private bool IsConfirmationRequired => ConfirmName is { } name && JsonSchema.RequiredOf(_ability.Schema).Contains(name);

    private string? ConfirmName => JsonSchema.NameIn(_ability.Properties, Confirm);

    /// <summary>Reads and checks what a person gave. A confirmation that is true or false is kept aside until PowerShell has asked.</summary>
    /// <param name="ability">The ability.</param>
    /// <param name="given">The whole input as plain values.</param>
    /// <param name="isGiven">False where there is none at all.</param>
    /// <exception cref="MainWpException">InvalidArgument with all that is wrong; nothing was sent.</exception>
    public static AbilityInput Read(Ability ability, object? given, bool isGiven)
    {
        if (ability.Schema.Count == 0)
            return isGiven ? throw Invalid(ability, [Messages.NoInputTaken((given as IReadOnlyDictionary<string, object?>)?.Keys.FirstOrDefault())]) : new AbilityInput(ability, false, null, null);
        var (rest, confirmation) = IsOurs(ability) ? SetAside(ability, given) : (given, null);
        if (!isGiven)
            return ReadNothing(ability, confirmation);
        var reader = new SchemaReader(ability.IsAskedByQuery);
        var value = reader.Read(rest, SchemaWithoutConfirmation(ability));
        if (ability.IsAskedByQuery)
            AbilityQuery.Of(value, reader.Problems);
        return reader.Problems.Count == 0 ? new AbilityInput(ability, true, value, confirmation) : throw Invalid(ability, reader.Problems);
    }

    /// <summary>The same with the server's confirmation, once PowerShell has asked: unless the user said no to it in so many words.</summary>
    public AbilityInput Confirmed() => IsOurs(_ability) && TakesFields && (ConfirmName is not null || _confirmation is not null) ? With(ConfirmName ?? Confirm, _confirmation ?? true) : this;

    /// <summary>The same as a question to the server what it would do; null where the ability has no way to be asked that.</summary>
    public AbilityInput? Preview()
    {
        if (!HasPreview)
            return null;
        var preview = With(JsonSchema.NameIn(_ability.Properties, DryRun)!, true);
        return IsConfirmationRequired ? preview.With(ConfirmName!, false) : preview;
    }

    /// <summary>What the user gave, as JSON without secrets, for the question; "" for nothing.</summary>
    public string Shown(Redactor redactor)
    {
        return _isGiven && _value is not IReadOnlyDictionary<string, object?> { Count: 0 } ? redactor.Body(Json(_value), RequestBody.JsonType, MostShown) : "";
    }

    /// <summary>The request: GET and DELETE carry input[name]=value in the query, POST {"input": ...} as JSON.</summary>
    public Request ToRequest()
    {
        var request = new Request(_ability.Method, $"wp-abilities/v1/abilities/{string.Join("/", _ability.Name.Split('/').Select(Uri.EscapeDataString))}/run")
        {
            RequiredCredential = RequiredCredential.ApplicationPassword,
            ReadsFailure = true,
            TakesAnyAnswer = true,
            MayTakeMinutes = _ability.Method != HttpMethod.Get,
        };
        if (!_ability.IsAskedByQuery)
            return request with { Body = new RequestBody(System.Text.Encoding.UTF8.GetBytes(_isGiven ? $"{{\"input\":{Json(_value)}}}" : "{}"), RequestBody.JsonType) };
        return _isGiven ? request with { Query = AbilityQuery.Of(_value, []) } : request;
    }

    // Nothing at all is null to WordPress, or the default of the whole input: a schema that wants a table is given an empty one.
    private static AbilityInput ReadNothing(Ability ability, bool? confirmation)
    {
        if (ability.TakesNothing)
            return new AbilityInput(ability, false, null, confirmation);
        if (!JsonSchema.TakesTable(ability.Schema))
            throw Invalid(ability, [Messages.InputWanted(JsonSchema.TypesOf(ability.Schema))]);
        var reader = new SchemaReader(ability.IsAskedByQuery);
        var value = reader.Read(new Dictionary<string, object?>(), SchemaWithoutConfirmation(ability));
        return reader.Problems.Count == 0 ? new AbilityInput(ability, true, value, confirmation) : throw Invalid(ability, reader.Problems);
    }

    // One that the schema does not know and that is not true or false is left where it is: a value of the user's.
    private static (object? Left, bool? Confirmation) SetAside(Ability ability, object? given)
    {
        if (given is not IReadOnlyDictionary<string, object?> all || JsonSchema.NameIn(all, Confirm) is not { } name)
            return (given, null);
        var wanted = all[name] is PromptText prompt ? prompt.Text : all[name];
        bool? confirmation = SchemaType.Convert("boolean", wanted) is (true, var read) ? read is true || SchemaType.NumberOf(read) == 1 : null;
        var isKnown = ability.Property(Confirm) is not null;
        if (isKnown && confirmation is null && wanted is not null)
            throw Invalid(ability, [Messages.WrongType(name, wanted, ["boolean"])]);
        if (!isKnown && (confirmation is null || JsonSchema.Forbids(ability.Schema, name)))
            return (given, null);
        return (all.Where(field => field.Key != name).ToDictionary(field => field.Key, field => field.Value), confirmation);
    }

    // A confirmation that is true or false is PowerShell's to give; one that is a text or a choice is the user's.
    internal static bool IsOurs(Ability ability) => ability.Property(Confirm) is not { } schema
        || (JsonSchema.Allows(schema, true) && (JsonSchema.TypesOf(schema).Count == 0 || JsonSchema.TypesOf(schema).Contains("boolean")));

    private static IReadOnlyDictionary<string, object?> SchemaWithoutConfirmation(Ability ability)
    {
        if (!IsOurs(ability) || JsonSchema.NameIn(ability.Properties, Confirm) is not { } name || !JsonSchema.RequiredOf(ability.Schema).Contains(name))
            return ability.Schema;
        var schema = ability.Schema.ToDictionary(field => field.Key, field => field.Value);
        schema["required"] = JsonSchema.RequiredOf(ability.Schema).Where(required => required != name).Cast<object?>().ToArray();
        return schema;
    }

    private AbilityInput With(string name, bool value)
    {
        // The default of the whole input counts only where none is sent: what is added to nothing is added to that.
        var reader = new SchemaReader(_ability.IsAskedByQuery);
        var fields = _isGiven ? _value : reader.Read(JsonSchema.Fields(_ability.Schema, "default"), SchemaWithoutConfirmation(_ability));
        var changed = (fields as IReadOnlyDictionary<string, object?>)?.ToDictionary(field => field.Key, field => field.Value) ?? [];
        changed[name] = reader.Read(value, _ability.Property(name) ?? new Dictionary<string, object?>());
        return new AbilityInput(_ability, true, changed, null);
    }

    private object? Field(string name) => _value is IReadOnlyDictionary<string, object?> fields && JsonSchema.NameIn(fields, name) is { } known ? fields[known] : null;

    private static string Json(object? value)
    {
        using var bytes = new MemoryStream();
        using (var writer = new Utf8JsonWriter(bytes))
            PlainValue.Write(writer, value);
        return System.Text.Encoding.UTF8.GetString(bytes.ToArray());
    }

    private static MainWpException Invalid(Ability ability, IReadOnlyList<string> problems) =>
        new(ErrorKind.InvalidArgument, Messages.InvalidInput(ability.Name, problems)) { Resource = Resource.Ability };
}
