using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using MainWp.Json;

namespace MainWp.Tests.Conventions;

/// <summary>What holds for every type that a dashboard's answers become.</summary>
public sealed class ModelConventions
{
    private static readonly IReadOnlyList<Type> Models =
        [.. typeof(ServiceObject).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(ServiceObject)))];

    [Fact]
    public void Is_sealed() => Violations.None(Models.Where(type => !type.IsSealed && !type.IsAbstract && !Models.Any(other => other.BaseType == type)));

    [Fact]
    public void Cannot_be_changed_from_outside() => Violations.None(
        from type in Models
        from property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
        where property.SetMethod is { IsPublic: true }
        select $"{type.Name}.{property.Name}");

    [Fact]
    public void Is_known_to_the_serializer_where_it_reads_something()
    {
        var known = typeof(MainWpJson).GetCustomAttributesData().Where(data => data.AttributeType == typeof(JsonSerializableAttribute))
            .Select(data => (Type)data.ConstructorArguments[0].Value!)
            .ToHashSet();
        Violations.None(Models.Where(type => ReadsSomething(type) && !known.Contains(type) && !known.Any(context => Holds(context, type))));
    }

    [Fact]
    public void Shows_no_type_of_the_serializer() => Violations.None(
        from type in Models
        from property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
        where property.PropertyType.ToString().Contains(nameof(JsonElement), StringComparison.Ordinal)
        select $"{type.Name}.{property.Name}");

    [Fact]
    public void Has_no_list_that_is_null_unless_it_says_so() => Violations.None(
        from type in Models
        where !type.IsAbstract && type.GetConstructor(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic, []) is not null
        let empty = Activator.CreateInstance(type, nonPublic: true)
        from property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
        where property.PropertyType.IsGenericType && property.PropertyType.GetGenericTypeDefinition() == typeof(IReadOnlyList<>) && property.GetValue(empty) is null
        where new NullabilityInfoContext().Create(property).ReadState != NullabilityState.Nullable
        select $"{type.Name}.{property.Name}");

    private static bool ReadsSomething(Type type) =>
        !type.IsAbstract && type.GetProperties(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.DeclaredOnly).Any(property => property.IsDefined(typeof(JsonIncludeAttribute)));

    // Part of a known type: then the serializer has made its code too.
    private static bool Holds(Type context, Type type) => context.GetProperties(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance)
        .Any(property => property.PropertyType == type || property.PropertyType.GenericTypeArguments.Contains(type) || property.PropertyType.GetElementType() == type);
}
