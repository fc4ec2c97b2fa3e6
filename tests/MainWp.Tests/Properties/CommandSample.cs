using System.Collections;
using System.Management.Automation;
using System.Reflection;
using System.Security;
using MainWp.PowerShell.Binding;
using MainWp.PowerShell.Commands;
using MainWp.PowerShell.Pipeline;
using MainWp.Tests.Conventions;

namespace MainWp.Tests.Properties;

/// <summary>A command with one of its parameter sets filled in, with whatever its parameters take.</summary>
/// <param name="Command">The command.</param>
/// <param name="ParameterSet">The parameter set.</param>
internal sealed record CommandSample(CommandType Command, string ParameterSet)
{
    /// <summary>Each parameter set of each command that asks a dashboard or the Wp Admin API.</summary>
    public static IReadOnlyList<CommandSample> All { get; } = [.. CommandType.All.Where(command => command.Type.IsSubclassOf(typeof(DashboardCommand)) || command.Type.IsSubclassOf(typeof(WpAdminCommand))).SelectMany(command => SetsOf(command).Select(set => new CommandSample(command, set)))];

    /// <summary>The command, with a file of its own where it reads or writes one.</summary>
    public AsyncCommand Make(string folder)
    {
        var command = (AsyncCommand)Activator.CreateInstance(Command.Type)!;
        foreach (var parameter in Command.Parameters.Where(parameter => parameter.Name != nameof(DashboardCommand.Session) && IsWanted(parameter)))
            parameter.SetValue(command, Value(parameter, parameter.PropertyType, folder));
        if (command is ImportSiteUserCommand import)
            import.Rows = () => [Row(("username", "a"), ("email", "a@b.example"), ("role", "editor"), ("password", "x"), ("select_sites", "https://site.example/"))];
        if (command is GetVulnerabilityCommand vulnerabilities)
        {
            vulnerabilities.Feed = Path.Combine(folder, $"{Guid.NewGuid():N}.json");
            File.WriteAllText(vulnerabilities.Feed, "{}");
        }
        return command;
    }

    public override string ToString() => $"{Command.Name} ({ParameterSet})";

    // What must be given, and what names the things that it is about.
    private bool IsWanted(PropertyInfo parameter) => parameter.GetCustomAttributes<ParameterAttribute>()
        .Any(attribute => (attribute.ParameterSetName == ParameterSet || attribute.ParameterSetName == ParameterAttribute.AllParameterSets) && (attribute.Mandatory || attribute.ValueFromPipeline))
        || (parameter.PropertyType == typeof(SwitchParameter) && parameter.GetCustomAttributes<ParameterAttribute>().Any(attribute => attribute.ParameterSetName == ParameterSet));

    private static IEnumerable<string> SetsOf(CommandType command)
    {
        var sets = command.Parameters.SelectMany(parameter => parameter.GetCustomAttributes<ParameterAttribute>()).Select(attribute => attribute.ParameterSetName).Where(set => set != ParameterAttribute.AllParameterSets).Distinct().ToList();
        return sets.Count == 0 ? [ParameterAttribute.AllParameterSets] : sets;
    }

    private static object? Value(PropertyInfo parameter, Type type, string folder)
    {
        if (parameter.Name is "Path" or "LiteralPath")
            return Path.Combine(folder, $"{Guid.NewGuid():N}.html");
        if (parameter.GetCustomAttribute<ValidateSetAttribute>() is { } set)
            return type.IsArray ? Filled(type.GetElementType()!, Converted(set.ValidValues[0], type.GetElementType()!)) : Converted(set.ValidValues[0], type);
        return Sample(type, folder);
    }

    private static object Sample(Type type, string folder) => type switch
    {
        _ when Nullable.GetUnderlyingType(type) is { } inner => Sample(inner, folder),
        { IsArray: true } => Filled(type.GetElementType()!, Sample(type.GetElementType()!, folder)),
        { IsEnum: true } => Enum.GetValues(type).GetValue(Enum.GetValues(type).Length - 1)!,
        _ when type == typeof(SwitchParameter) => SwitchParameter.Present,
        _ when type == typeof(string) => "sample",
        _ when type == typeof(int) || type == typeof(long) || type == typeof(decimal) || type == typeof(double) => Convert.ChangeType(1, type, System.Globalization.CultureInfo.InvariantCulture),
        _ when type == typeof(bool) => true,
        _ when type == typeof(DateTime) => new DateTime(2026, 11, 30, 0, 0, 0, DateTimeKind.Local),
        _ when type == typeof(TimeSpan) => TimeSpan.FromMinutes(5),
        _ when type == typeof(Uri) => new Uri("https://site.example/"),
        _ when type == typeof(SecureString) => Secure(),
        _ when type == typeof(PSCredential) => new PSCredential("sample", Secure()),
        _ when type == typeof(Hashtable) || type == typeof(IDictionary) => new Hashtable { ["sample"] = "1" },
        _ when type == typeof(object) => "sample",
        _ when type == typeof(ScriptBlock) => ScriptBlock.Create("$null"),
        _ when type == typeof(Secret) => new Secret("a sample of a secret"),
        _ when type == typeof(SiteHealth) => new SiteHealth { SiteId = 7, Dashboard = new Uri("https://dashboard.example/") },
        _ when type.IsSubclassOf(typeof(Reference)) || type.GetConstructor([typeof(object)]) is not null => OfReference(type),
        _ => throw new NotSupportedException($"There is no sample of {type}."),
    };

    // A number, and for what lies on a site a row of it.
    private static object OfReference(Type type)
    {
        object[] names = [7, "a/a.php", new Update { SiteId = 7, Type = UpdateType.Plugin, Slug = "a/a.php" }, Row(type)];
        foreach (var name in names)
        {
            try
            {
                return Activator.CreateInstance(type, name)!;
            }
            catch (TargetInvocationException)
            {
            }
        }
        throw new NotSupportedException($"There is no sample of {type}.");
    }

    private static PSObject Row(Type type) =>
        Row(("Noun", type.Name.Replace("Reference", "", StringComparison.Ordinal)), ("SiteId", 7), ("Id", 7), ("Slug", "a/a.php"), ("Type", "Plugin"), ("Dashboard", "https://dashboard.example/"));

    private static PSObject Row(params (string Name, object Value)[] cells)
    {
        var row = new PSObject();
        foreach (var (name, value) in cells)
            row.Properties.Add(new PSNoteProperty(name, value));
        return row;
    }

    private static SecureString Secure()
    {
        var text = new SecureString();
        foreach (var letter in "a sample of a secret")
            text.AppendChar(letter);
        return text;
    }

    private static Array Filled(Type element, object value)
    {
        var array = Array.CreateInstance(element, 1);
        array.SetValue(value, 0);
        return array;
    }

    private static object Converted(string text, Type type) => LanguagePrimitives.ConvertTo(text, Nullable.GetUnderlyingType(type) ?? type, System.Globalization.CultureInfo.InvariantCulture);
}
