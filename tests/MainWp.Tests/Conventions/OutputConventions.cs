using System.Collections;
using System.Reflection;

namespace MainWp.Tests.Conventions;

/// <summary>What holds for every property that a command puts out, of every type that there is and will be.</summary>
public sealed class OutputConventions
{
    private static readonly IReadOnlyList<Type> Outputs =
    [
        .. typeof(ServiceObject).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(ServiceObject)) && !type.IsAbstract)
            .Concat(CommandType.All.SelectMany(command => command.OutputTypes ?? []).Where(type => type.Namespace?.StartsWith("MainWp", StringComparison.Ordinal) == true))
            .Distinct(),
    ];

    [Fact]
    public void Dates_are_local_times_that_Get_Date_compares_with() => Violations.None(
        PropertiesOf(type => type == typeof(DateTimeOffset)).Select(property => $"{property.DeclaringType!.Name}.{property.Name}"));

    [Fact]
    public void Dates_of_commands_are_those_of_Get_Date() => Violations.None(
        from command in CommandType.All
        from property in command.Type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
        where (Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType) == typeof(DateTimeOffset)
        select $"{command.Type.Name}.{property.Name}");

    [Fact]
    public void Versions_compare_as_WordPress_compares_them() => Violations.None(
        PropertiesOf(type => type == typeof(string)).Where(property => property.Name.EndsWith("Version", StringComparison.Ordinal) && !property.DeclaringType!.Name.Contains("WpAdmin", StringComparison.Ordinal))
            .Select(property => $"{property.DeclaringType!.Name}.{property.Name}"));

    [Fact]
    public void Lists_print_as_their_items() => Violations.None(
        from type in Outputs
        where type.GetConstructor(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic, []) is not null
        let item = Activator.CreateInstance(type, nonPublic: true)
        from property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
        where IsList(property.PropertyType)
        let value = property.GetValue(item)
        where value is not null && !IsPrinted(value.GetType())
        select $"{type.Name}.{property.Name} is a {value.GetType().Name}");

    [Fact]
    public void Items_of_lists_have_a_text() => Violations.None(
        from property in PropertiesOf(IsList)
        where property.PropertyType.IsGenericType
        let element = property.PropertyType.GetGenericArguments()[^1]
        where element.Assembly == typeof(ServiceObject).Assembly && element.IsClass
        where element.GetMethod(nameof(ToString), Type.EmptyTypes)!.DeclaringType is { } owner && (owner == typeof(object) || owner == typeof(MainWpObject) || owner == typeof(ServiceObject))
        select $"{property.DeclaringType!.Name}.{property.Name}: {element.Name}");

    [Fact]
    public void A_list_prints_its_items_and_a_map_its_values()
    {
        Assert.Equal("production, shop", ItemList<string>.Of(["production", "shop"]).ToString());
        Assert.Equal("a=1; b=[1,{\"c\":true}]", ItemMap<object?>.Of(new Dictionary<string, object?> { ["a"] = 1L, ["b"] = new object?[] { 1L, new Dictionary<string, object?> { ["c"] = true } } }).ToString());
        Assert.Equal("", ItemList<int>.None.ToString());
    }

    private static IEnumerable<PropertyInfo> PropertiesOf(Func<Type, bool> isIt) =>
        Outputs.SelectMany(type => type.GetProperties(BindingFlags.Public | BindingFlags.Instance)).Where(property => isIt(Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType))
            .DistinctBy(property => (property.DeclaringType, property.Name));

    private static bool IsList(Type type) => type != typeof(string) && !type.IsAssignableTo(typeof(Uri)) && type.IsAssignableTo(typeof(IEnumerable));

    private static bool IsPrinted(Type type) => type.IsGenericType && (type.GetGenericTypeDefinition() == typeof(ItemList<>) || type.GetGenericTypeDefinition() == typeof(ItemMap<>));
}
