using System.Text;
using System.Text.Json;
using MainWp.Http;
using MainWp.Json;

namespace MainWp;

/// <summary>The input of one run of an ability: checked against its schema, and written the way its method wants it.</summary>
internal sealed class AbilityInput
{
    /// <summary>The property that asks the server for its own preview.</summary>
    public const string DryRun = "dry_run";

    private const int MostShown = 200;

    private readonly Ability _ability;
    private readonly AbilityReading _reading;
    private readonly AbilityReading? _confirmed;
    private readonly AbilityReading? _preview;

    private AbilityInput(Ability ability, AbilityReading reading, AbilityReading? confirmed = null, AbilityReading? preview = null, bool confirms = false, bool isPreview = false) =>
        (_ability, _reading, _confirmed, _preview, Confirms, IsPreview) = (ability, reading, confirmed, preview, confirms, isPreview);

    /// <summary>Whether a confirmation would go out: the ability insists on one, or it was asked for.</summary>
    public bool Confirms { get; }

    /// <summary>Whether it asks only for the server's preview, and the ability knows how to give one: any other would do the thing itself.</summary>
    public bool IsDryRun => _preview is not null && _reading.Value is IReadOnlyDictionary<string, object?> fields
        && JsonSchema.NameIn(fields, DryRun) is { } name && fields[name] is true or 1L or "1" or "true";

    /// <summary>Whether sending it may change something, whatever the method.</summary>
    public bool IsChange => !IsPreview && (!_ability.IsReadOnly || !_ability.IsAskedByGet || Confirms);

    private bool IsPreview { get; }

    /// <summary>Reads and checks what a person gave. A confirmation that is true or false is kept aside until PowerShell has asked.</summary>
    /// <param name="ability">The ability.</param>
    /// <param name="given">The whole input as plain values.</param>
    /// <param name="isGiven">False where there is none at all.</param>
    /// <exception cref="MainWpException">InvalidArgument with all that is wrong; nothing was sent.</exception>
    public static AbilityInput Read(Ability ability, object? given, bool isGiven)
    {
        if (ability.Schema.Count == 0 && isGiven)
            throw Invalid(ability, [Messages.NoInputTaken((given as IReadOnlyDictionary<string, object?>)?.Keys.FirstOrDefault())]);
        if (!isGiven && !ability.TakesNothing && !JsonSchema.TakesTable(ability.Schema))
            throw Invalid(ability, [Messages.InputWanted(JsonSchema.TypesOf(ability.Schema))]);
        var (rest, name, wanted) = SetAside(ability, given);
        var plain = AbilityReading.Of(ability, rest, isGiven)!;
        var confirmed = Chosen(ability, name is null ? [plain] : wanted is { } answer ? [With((name, answer)) ?? plain] : [With((name, true)), plain]);
        var confirms = wanted == true || ability.Confirmation.IsRequired || plain.Problems.Count > 0 || AbilityConfirmation.IsIn(plain.IsSent ? plain.Value : JsonSchema.Fields(ability.Schema, "default"));
        return new AbilityInput(ability, wanted == false ? confirmed : plain, confirmed, ability.HasDryRun && !AbilityConfirmation.IsIn(rest) ? Preview() : null, confirms);

        AbilityReading? With(params (string Name, bool Value)[] flags) => AbilityReading.Of(ability, rest, isGiven, flags);

        // A preview with a confirmation that is not false would be a way past the question.
        AbilityReading? Preview()
        {
            var dryRun = (JsonSchema.NameIn(ability.Properties, DryRun)!, true);
            List<AbilityReading?> all = name is null ? [With(dryRun)] : ability.Confirmation.IsRequired ? [With(dryRun, (name, false))] : [With(dryRun), With(dryRun, (name, false))];
            return Best(all.Where(reading => reading is not null && !AbilityConfirmation.Gives(reading.Value)));
        }
    }

    /// <summary>The same with the server's confirmation, once PowerShell has asked: unless the user said no to it in so many words.</summary>
    public AbilityInput Confirmed() => new(_ability, _confirmed!, confirms: true);

    /// <summary>The same as a question to the server what it would do; null where the ability has no way to be asked that.</summary>
    public AbilityInput? Preview() => _preview is null ? null : new AbilityInput(_ability, _preview, isPreview: true);

    /// <summary>What the user gave, as JSON without secrets, for the question; "" for nothing.</summary>
    public string Shown(Redactor redactor)
    {
        return _reading.IsSent && _reading.Value is not IReadOnlyDictionary<string, object?> { Count: 0 } ? redactor.Body(Json(_reading.Value), RequestBody.JsonType, MostShown) : "";
    }

    /// <summary>The request: GET and DELETE carry input[name]=value in the query, POST {"input": ...} as JSON.</summary>
    public Request ToRequest()
    {
        var request = new Request(_ability.Method, $"wp-abilities/v1/abilities/{string.Join("/", _ability.Name.Split('/').Select(Uri.EscapeDataString))}/run")
        {
            RequiredCredential = RequiredCredential.ApplicationPassword,
            ReadsFailure = true,
            TakesAnyAnswer = true,
            ChangesByGet = IsChange && _ability.IsAskedByGet,
            MayTakeMinutes = IsChange || !_ability.IsAskedByGet,
        };
        if (!_ability.IsAskedByQuery)
            return request with { Body = new RequestBody(Encoding.UTF8.GetBytes(_reading.IsSent ? $"{{\"input\":{Json(_reading.Value)}}}" : "{}"), RequestBody.JsonType) };
        return _reading.IsSent ? request with { Query = AbilityQuery.Of(_reading.Value, []) } : request;
    }

    private static AbilityReading? Best(IEnumerable<AbilityReading?> readings) => readings.Where(reading => reading is { Problems.Count: 0 }).OrderBy(reading => reading!.IsDoubtful).FirstOrDefault();

    private static AbilityReading Chosen(Ability ability, IReadOnlyList<AbilityReading?> readings) =>
        Best(readings) ?? throw Invalid(ability, readings.First(reading => reading is not null)!.Problems);

    // The name is that of the confirmation that can be sent, null where there is none; what is not true or false stays where it is, a value of the user's.
    private static (object? Left, string? Name, bool? Wanted) SetAside(Ability ability, object? given)
    {
        var known = ability.Confirmation.IsFlag ? ability.Confirmation.Name : null;
        if (given is not IReadOnlyDictionary<string, object?> all || all.Keys.Where(AbilityConfirmation.Is).ToList() is not { Count: > 0 } names)
            return (given, known, null);
        var value = all[names[0]] is PromptText prompt ? prompt.Text : all[names[0]];
        var name = ability.Confirmation.Name ?? names[0];
        if (names.Count > 1 || !ability.Confirmation.IsFlagAs(name) || (value is not null && !SchemaType.Convert("boolean", value).Fits))
            return (given, null, null);
        var left = all.Where(field => field.Key != names[0]).ToDictionary(field => field.Key, field => field.Value);
        return value is null ? (left, known, null) : (left, name, SchemaType.Convert("boolean", value).Value is true || SchemaType.NumberOf(value) == 1);
    }

    private static string Json(object? value)
    {
        using var bytes = new MemoryStream();
        using (var writer = new Utf8JsonWriter(bytes))
            PlainValue.Write(writer, value);
        return Encoding.UTF8.GetString(bytes.ToArray());
    }

    private static MainWpException Invalid(Ability ability, IReadOnlyList<string> problems) =>
        new(ErrorKind.InvalidArgument, Messages.InvalidInput(ability.Name, problems)) { Resource = Resource.Ability };
}
