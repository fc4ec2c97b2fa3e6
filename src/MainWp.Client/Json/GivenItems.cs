namespace MainWp.Json;

/// <summary>A list as the models hold it: there is always one, and nothing in it is null, whatever the answer has in its place.</summary>
internal static class GivenItems
{
    public static List<T> Of<T>(IEnumerable<T?>? items)
        where T : class => items is null ? [] : [.. items.OfType<T>()];
}
