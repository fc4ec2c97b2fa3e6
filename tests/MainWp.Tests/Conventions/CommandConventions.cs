using System.Collections;
using System.Management.Automation;
using System.Reflection;
using System.Text.RegularExpressions;
using MainWp.PowerShell.Binding;

namespace MainWp.Tests.Conventions;

/// <summary>What holds for every command.</summary>
public sealed partial class CommandConventions
{
    /// <summary>Verbs of commands that leave the dashboard as it is.</summary>
    private static readonly string[] ReadingVerbs =
        ["Connect", "Disconnect", "ConvertFrom", "ConvertTo", "Export", "Find", "Get", "Measure", "Search", "Show", "Test", "Wait", "Watch"];

    /// <summary>Asterisks around a text are typed by habit, and the server would search for them.</summary>
    [Fact]
    public void A_search_takes_a_text_with_asterisks_around_it() => Violations.None(
        from command in CommandType.All
        where command.Parameters.Any(parameter => parameter.Name == "Search" && !parameter.IsDefined(typeof(SearchTextAttribute)))
        select command.Name);

    [Fact]
    public void A_command_that_gets_something_of_sites_gets_that_of_all_sites_without_one() => Violations.None(
        from command in CommandType.All
        where command.Verb == "Get" && command.Parameters.FirstOrDefault(parameter => parameter.Name == "Site") is { } site
            && site.GetCustomAttributes<ParameterAttribute>().All(attribute => attribute.Mandatory && attribute.ParameterSetName == ParameterAttribute.AllParameterSets)
        select command.Name);

    [Fact]
    public void There_are_commands() => Assert.NotEmpty(CommandType.All);

    [Fact]
    public void Is_sealed_and_named_for_verb_and_noun() => Violations.None(
        CommandType.All.Where(command => !command.Type.IsSealed
            || command.Type.Namespace != "MainWp.PowerShell.Commands"
            || !(command.Noun.StartsWith("MainWp", StringComparison.Ordinal) || command.Noun.StartsWith("WpAdmin", StringComparison.Ordinal))
            || command.Type.Name != ExpectedClass(command)));

    [Fact]
    public void Has_a_file_of_its_name_in_the_folder_of_its_noun()
    {
        var files = SourceFile.Below("src/MainWp.PowerShell/Commands").ToDictionary(file => file.Name);
        Violations.None(CommandType.All.Where(command => !files.TryGetValue(command.Type.Name, out var file) || file.Path.Split('/').Length != 5));
    }

    [Fact]
    public void Has_an_approved_verb()
    {
        var approved = new[] { typeof(VerbsCommon), typeof(VerbsCommunications), typeof(VerbsData), typeof(VerbsDiagnostic), typeof(VerbsLifecycle), typeof(VerbsOther), typeof(VerbsSecurity) }
            .SelectMany(type => type.GetFields(BindingFlags.Public | BindingFlags.Static))
            .Select(field => (string)field.GetRawConstantValue()!)
            .ToHashSet();
        Assert.Contains("Get", approved);
        Violations.None(CommandType.All.Where(command => !approved.Contains(command.Verb)));
    }

    [Fact]
    public void Is_exported_by_name_and_nothing_else_is()
    {
        var manifest = SourceFile.Read("MainWp.psd1").Text;
        var exported = QuotedName.Matches(manifest[manifest.IndexOf("CmdletsToExport", StringComparison.Ordinal)..manifest.IndexOf("PrivateData", StringComparison.Ordinal)])
            .Select(match => match.Groups[1].Value);
        Assert.Equal(CommandType.All.Select(command => command.Name).Order(StringComparer.Ordinal), exported.Order(StringComparer.Ordinal));
    }

    // Without commas PowerShell runs each name as a statement of its own: findings/names-on-lines-of-their-own-slow-a-manifest.sh.
    [Fact]
    public void Is_exported_in_a_list_with_commas() => Assert.DoesNotMatch("""'\s+'""", SourceFile.Read("MainWp.psd1").Text);

    [Fact]
    public void Says_what_it_writes() => Violations.None(CommandType.All.Where(command => command.OutputTypes is null));

    [Fact]
    public void Asks_before_it_changes_something() =>
        Violations.None(CommandType.All.Where(command => !command.SupportsShouldProcess && !ReadingVerbs.Contains(command.Verb)));

    [Fact]
    public void Removing_has_a_high_impact() =>
        Violations.None(CommandType.All.Where(command => command is { Verb: "Remove" or "Revoke" or "Reset", HasHighImpact: false }));

    [Fact]
    public void Can_be_forced_where_its_impact_is_high() =>
        Violations.None(CommandType.All.Where(command => command.HasHighImpact && command.Parameters.All(parameter => parameter.Name != "Force")));

    [Fact]
    public void Takes_no_secret_as_plain_text() => Violations.None(
        from command in CommandType.All
        from parameter in command.Parameters
        where SecretLike.IsMatch(parameter.Name) && (parameter.PropertyType == typeof(string) || parameter.PropertyType == typeof(string[]))
        select $"{command} -{parameter.Name}");

    [Fact]
    public void Names_its_parameters_in_the_singular() => Violations.None(
        from command in CommandType.All
        from parameter in command.Parameters
        where parameter.PropertyType.IsArray && typeof(IEnumerable).IsAssignableFrom(parameter.PropertyType) && Plural.IsMatch(parameter.Name)
        select $"{command} -{parameter.Name}");

    /// <summary>Things that a text names have names that can be known; the other references are made of objects only.</summary>
    [Fact]
    public void Completes_what_names_something() => Violations.None(
        from command in CommandType.All
        from parameter in command.Parameters
        where ElementOf(parameter.PropertyType) is { Namespace: "MainWp.PowerShell.Binding" } type && type != typeof(Secret) && TakesText(type)
        where !parameter.IsDefined(typeof(ArgumentCompleterAttribute))
        select $"{command} -{parameter.Name}");

    // A reference has one constructor, from object; those of things that live on sites refuse a text.
    private static bool TakesText(Type type)
    {
        if (type.GetConstructor([typeof(object)]) is not { } constructor)
            return type.GetConstructor([typeof(string)]) is not null;
        try
        {
            constructor.Invoke(["x"]);
            return true;
        }
        catch (TargetInvocationException e) when (e.InnerException is PSInvalidCastException)
        {
            return false;
        }
    }

    private static Type ElementOf(Type type) => Nullable.GetUnderlyingType(type.GetElementType() ?? type) ?? type.GetElementType() ?? type;

    private static string ExpectedClass(CommandType command) =>
        $"{command.Verb}{(command.Noun.StartsWith("WpAdmin", StringComparison.Ordinal) || command.Noun == "MainWp" ? command.Noun : command.Noun["MainWp".Length..])}Command";

    [GeneratedRegex("'([A-Z][A-Za-z]+-[A-Za-z]+)'")]
    private static partial Regex QuotedName { get; }

    [GeneratedRegex("password|secret|token|apikey|passphrase|credential", RegexOptions.IgnoreCase)]
    private static partial Regex SecretLike { get; }

    [GeneratedRegex("(?<!s|[Ss]tatu|[Aa]lia|[Aa]lway)s$")]
    private static partial Regex Plural { get; }
}
