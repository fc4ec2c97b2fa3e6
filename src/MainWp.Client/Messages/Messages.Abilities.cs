using System.Globalization;

namespace MainWp;

internal static partial class Messages
{
    private const int MostValues = 20;

    /// <summary>How the whole input is called where a property would be named.</summary>
    public const string WholeInput = "the input";

    public static string WrongType(string name, object? value, IEnumerable<string> types) => $"{name} is {Shown(value)} and must be {string.Join(" or ", types)}{(name == WholeInput && value is IReadOnlyDictionary<string, object?> ? ": use -InputObject" : "")}";

    public static string NotAllowed(string name, object? value, IEnumerable<object?> allowed) => $"{name} is {Shown(value)} and must be one of {Listed(allowed.Select(Shown))}";

    public static string NoForm(string name, IEnumerable<string> reasons) => $"{name} matches none of the allowed forms{(reasons.Any() ? $" ({string.Join("; ", reasons.Take(3))})" : "")}";

    public static string OutOfBounds(string name) => $"{name} is out of its bounds";

    public static string Missing(string name) => $"{name} is required";

    public static string UnknownName(string name, IEnumerable<string>? known) => $"{name} is not known{(known is null ? "" : $"; known are {Listed(known)}")}";

    public static string NullInQuery(string name) => $"{name} is null, which cannot be sent in a query";

    public static string NameInQuery(string name) => $"the name '{name}' cannot be sent in a query";

    public static string NoInputTaken(string? name) => name is null ? "it takes no input" : $"it takes no input, and '{name}' was given";

    public static string InputWanted(IEnumerable<string> types) => $"an input is required and must be {string.Join(" or ", types.DefaultIfEmpty("any value"))}: use -InputObject";

    public static string StillTemplate(string name, string wanted) => $"{name} is still the template's {wanted}";

    public static string InvalidInput(string ability, IEnumerable<string> problems) =>
        $"{ability} cannot be run with this input: {string.Join("; ", problems)}. Nothing was sent. Get-MainWpAbility {CommandText.Argument(ability)} -Template shows what it takes.";

    public static string InputTooLong(string ability, Uri dashboard, int length, int most) =>
        $"The input of {ability} is too long for {dashboard}: it is sent in the address, which would have {Number(length)} characters, and web servers accept {Number(most)}. Nothing was sent. Run the ability several times, each time with a part of the input.";

    public static string InputTooMany(string ability, Uri dashboard, int count, int most) =>
        $"The input of {ability} has too many values for {dashboard}: it is sent in the address, where PHP reads {Number(most)} values and drops the rest of the {Number(count)}. Nothing was sent. Run the ability several times, each time with a part of the input.";

    public static string InputRefusedAsTooLong(string ability, Uri dashboard, string said) =>
        $"The input of {ability} is too long for {dashboard}: {said}. Run the ability several times, each time with a part of the input.";

    public static string SeveralAbilities(string name, Uri dashboard, IEnumerable<Ability> abilities) =>
        $"'{name}' matches several abilities on {dashboard}, whose names differ only in case: {string.Join(", ", abilities)}. Use one of these names as it is. Nothing was run.";

    public static string NoAbilities(Uri dashboard) =>
        $"{dashboard} has no Abilities API: WordPress has it from 6.9 on. The commands of this module and Invoke-MainWpRequest work without it. Nothing was sent.";

    public static string RefusedByPlugin(string ability, Uri dashboard, string said) => $"{ability} was refused on {dashboard}: {said}. The plugin that brings the ability says so; the credential of the session is accepted.";

    public static string AnswerRefused(string ability, Uri dashboard, string said) =>
        $"{ability} ran on {dashboard}, and WordPress refused the plugin's answer: {said}. The change may have been made: look before you run it again.";

    public static string FailedWhileRunning(string ability, Uri dashboard, string said) => $"{ability} failed on {dashboard} while it ran: {said}. The change may have been made, whole or in part: look before you run it again.";

    private static string Number(int number) => number.ToString("N0", CultureInfo.InvariantCulture);

    private static string Listed(IEnumerable<string> names)
    {
        var all = names.ToList();
        return all.Count <= MostValues ? string.Join(", ", all) : $"{string.Join(", ", all.Take(MostValues))} and {all.Count - MostValues} more";
    }

    private static string Shown(object? value) => value switch
    {
        null => "null",
        string text => $"'{text}'",
        IReadOnlyDictionary<string, object?> => "a table",
        object?[] => "a list",
        _ => SchemaType.TextOf(value),
    };
}
