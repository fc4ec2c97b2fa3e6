using System.Text.RegularExpressions;
using System.Xml.Linq;
using MainWp.Emulator.Tour;
using MainWp.PowerShell.Pipeline;

namespace MainWp.Tests.Conventions;

/// <summary>What holds for how objects are shown.</summary>
public sealed partial class FormatConventions
{
    private const int MostColumns = 6;
    // Of 80 columns the console host fills 79, so that the terminal does not break the line by itself (seen on 7.6.9).
    private const int NarrowestConsole = 79;
    private const int NarrowestRest = 8;
    private const string Deserialized = "Deserialized.";

    private static readonly XDocument Format = Load("MainWp.Format.ps1xml");
    private static readonly XDocument Types = Load("MainWp.Types.ps1xml");
    private static readonly XDocument Restored = Load("MainWp.Restored.Types.ps1xml");

    [Fact]
    public void Each_view_is_of_a_real_type() => Violations.None(ViewedTypes().Where(name => TypeOf(name) is null));

    [Fact]
    public void Each_type_extension_is_of_a_real_type() =>
        Violations.None(Types.Root!.Elements("Type").Select(type => type.Element("Name")!.Value).Where(name => TypeOf(name) is null));

    [Fact]
    public void Each_enum_and_each_version_comes_back_as_itself_from_another_process() => Violations.None(
        typeof(MainWpObject).Assembly.GetExportedTypes().Concat(typeof(DashboardCommand).Assembly.GetExportedTypes())
            .Where(type => type.IsEnum || type == typeof(SoftwareVersion)).Select(type => (Deserialized + type.FullName, $"{type.FullName}, {type.Assembly.GetName().Name}"))
            .Except(Restored.Root!.Elements("Type").Select(type => (type.Element("Name")!.Value, type.Descendants("Value").Single().Value))).Cast<object>());

    [Fact]
    public void What_comes_back_as_itself_is_a_real_type() => Violations.None(
        Restored.Descendants("Value").Select(value => value.Value).Where(name => TypeOf(name.Split(',')[0]) is null));

    [Fact]
    public void Windows_PowerShell_reads_the_same_types_without_their_assemblies()
    {
        var desktop = XDocument.Load(Repository.PathOf("out", "MainWp", "Desktop", "MainWp.Restored.Types.ps1xml"));
        Assert.Equal(Restored.Descendants("Value").Select(value => value.Value.Split(',')[0]), desktop.Descendants("Value").Select(value => value.Value));
    }

    [Fact]
    public void Each_view_shows_real_properties() => Violations.None(
        from view in Format.Descendants("View")
        from typeName in view.Descendants("TypeName").Select(name => name.Value)
        from property in view.Descendants("PropertyName").Select(name => name.Value)
        where TypeOf(typeName) is { } type && type.GetProperty(property) is null && !AliasesOf(typeName).Contains(property)
        select $"{typeName}.{property}");

    [Fact]
    public void Each_alias_refers_to_a_real_property() => Violations.None(
        from type in Types.Root!.Elements("Type")
        from alias in type.Descendants("AliasProperty")
        where TypeOf(type.Element("Name")!.Value)?.GetProperty(alias.Element("ReferencedMemberName")!.Value) is null
        select $"{type.Element("Name")!.Value}.{alias.Element("Name")!.Value}");

    [Fact]
    public void Each_script_is_one_call_of_the_module() => Violations.None(
        Format.Descendants("ScriptBlock").Select(script => script.Value.Trim()).Where(script => !OneCall.IsMatch(script)));

    [Fact]
    public void A_table_has_few_columns_with_a_header_each() => Violations.None(
        from table in Format.Descendants("TableControl")
        let columns = table.Descendants("TableColumnItem").Count()
        where columns is 0 or > MostColumns || columns != table.Descendants("TableColumnHeader").Count()
        select table.Parent!.Element("Name")!.Value);

    [Fact]
    public void Each_output_has_a_table() => Violations.None(
        OutputTypes().Select(type => type.FullName!).Except(Format.Descendants("View").Where(view => view.Element("TableControl") is not null).Descendants("TypeName").Select(name => name.Value)));

    [Fact]
    public void A_table_fits_the_narrowest_console_with_its_headers_whole() => Violations.None(
        from table in Format.Descendants("TableControl")
        let items = table.Descendants("TableColumnItem").ToList()
        let widths = table.Descendants("TableColumnHeader").Select((header, at) => (int?)header.Element("Width") ?? Math.Max(items[at].Element("FormatString") is { Value: var form } ? form.Length - "{0:}".Length : NarrowestRest, header.Element("Label")!.Value.Length)).ToList()
        where widths.Sum() + widths.Count - 1 > NarrowestConsole || table.Descendants("TableColumnHeader").Any(header => (int?)header.Element("Width") < header.Element("Label")!.Value.Length)
        select $"{table.Parent!.Element("Name")!.Value}: {widths.Sum() + widths.Count - 1}");

    [Fact]
    public void Dates_in_tables_are_short_and_the_same_in_every_culture() => Violations.None(
        from table in Format.Descendants("TableControl")
        let type = TypeOf(table.Parent!.Descendants("TypeName").First().Value)
        from column in table.Descendants("TableColumnItem")
        where IsDate(type?.GetProperty(column.Element("PropertyName")?.Value ?? "")?.PropertyType) && column.Element("FormatString") is null
        select $"{type!.Name}.{column.Element("PropertyName")!.Value}");

    /// <summary>The noun is for rows of files; a person sees what an object is.</summary>
    [Fact]
    public void A_list_view_leaves_no_property_out() => Violations.None(
        from view in Format.Descendants("View").Where(view => view.Element("ListControl") is not null)
        let type = TypeOf(view.Descendants("TypeName").First().Value)!
        let shown = view.Descendants("ListItem").Select(item => (item.Element("PropertyName") ?? item.Element("Label"))?.Value).ToList()
        where !type.GetProperties().Select(property => property.Name).Where(name => name != nameof(ServiceObject.Noun)).ToHashSet().SetEquals(shown)
        select $"{type.Name}: {string.Join(", ", type.GetProperties().Select(property => property.Name).Except(shown))}");

    [Fact]
    public void Each_output_has_a_text_of_its_own() => Violations.None(
        OutputTypes().Where(type => type.GetMethod(nameof(ToString), Type.EmptyTypes)!.DeclaringType is var by && (by == typeof(object) || by == typeof(MainWpObject) || by == typeof(ServiceObject) || by == typeof(WpAdminObject))));

    /// <summary>Texts come from servers; a control character in a cell would move the cursor or change the window.</summary>
    [Fact]
    public void No_view_shows_a_text_as_it_came() => Violations.None(
        from view in Format.Descendants("View")
        let type = TypeOf(view.Descendants("TypeName").First().Value)
        from item in view.Descendants("TableColumnItem").Concat(view.Descendants("ListItem"))
        let name = item.Element("PropertyName")?.Value
        where name is not null && !IsHarmless(type!.GetProperty(name)?.PropertyType ?? typeof(string))
        select $"{type!.Name}.{name}");

    private static bool IsHarmless(Type type) =>
        (Nullable.GetUnderlyingType(type) ?? type) is var plain
        && (plain.IsPrimitive || plain.IsEnum || plain == typeof(DateTime) || plain == typeof(TimeSpan) || plain == typeof(decimal) || plain == typeof(UpdateCount));

    private static IEnumerable<Type> OutputTypes() =>
        CommandType.All.SelectMany(command => command.OutputTypes ?? []).Where(type => type.Namespace!.StartsWith("MainWp", StringComparison.Ordinal)).Distinct();

    private static bool IsDate(Type? type) => type is not null && (Nullable.GetUnderlyingType(type) ?? type) is var plain && (plain == typeof(DateTimeOffset) || plain == typeof(DateTime));

    private static IEnumerable<string> ViewedTypes() => Format.Descendants("TypeName").Select(name => name.Value);

    private static IEnumerable<string> AliasesOf(string typeName) =>
        Types.Root!.Elements("Type").Where(type => type.Element("Name")!.Value == typeName).Descendants("AliasProperty").Select(alias => alias.Element("Name")!.Value);

    private static Type? TypeOf(string name) => typeof(MainWpObject).Assembly.GetType(name) ?? typeof(DashboardCommand).Assembly.GetType(name);

    private static XDocument Load(string file) => XDocument.Load(Repository.PathOf("src", "MainWp.PowerShell", "Formatting", file));

    [GeneratedRegex(@"^\[MainWp\.PowerShell\.Formatting\.\w+\]::\w+\([^;|]*\)$")]
    private static partial Regex OneCall { get; }
}
