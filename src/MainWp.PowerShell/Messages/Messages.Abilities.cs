namespace MainWp.PowerShell;


internal static partial class Messages
{
    public const string ParameterOrInput = "Use -Parameter for named values, or -InputObject for the whole input, not both. Nothing was sent.";

    public static string AbilityParameters(string problem) => $"{problem}. Use a hashtable, as in -Parameter @{{ page = 2 }}, or texts, as in -Parameter page=2, status=connected. Nothing was sent.";

    public static string NotNamed(string text) => $"'{text}' in -Parameter does not have the form name=value";

    public static string NotParameters(string type) => $"-Parameter cannot take a value of type {type}";

    public static string StillTemplate(string name, string wanted) => $"{name} is still the template's {wanted}";

    public static string ChangesOnSeveral(string ability, int sessions) => $"{ability} changes something, and {sessions} sessions are given. Nothing was sent. Use one session.";

    /// <summary>What is done, in PowerShell's question and in what -WhatIf says.</summary>
    public static string RunAbility(bool isDestructive, bool isPreviewed) => (isDestructive, isPreviewed) switch
    {
        (true, true) => "Run destructive ability (its own dry run follows)",
        (true, false) => "Run destructive ability",
        (false, true) => "Run ability (its own dry run follows)",
        (false, false) => "Run ability",
    };

    /// <summary>The same where -WhatIf can only say it.</summary>
    public static string RunAbilityUnsent(bool isDestructive) => $"{RunAbility(isDestructive, isPreviewed: false)} (it has no dry run, so nothing is sent)";

    public static string AbilityTarget(string ability, string input, Uri dashboard) => $"{ability}{(input.Length > 0 ? $" with {input}" : "")} on {dashboard}";

    public static string Renamed(IEnumerable<(string Name, string Shown)> fields) =>
        $"PowerShell has other uses for some names of this answer: {string.Join(", ", fields.Select(field => $"{(field.Name.Length == 0 ? "the empty name" : field.Name)} is {field.Shown}"))}.";
}
