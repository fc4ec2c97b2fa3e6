using MainWp.Emulator.WordPress;

namespace MainWp.Emulator.Sites;

/// <summary>The older way of paging: only when page and size are both given.</summary>
internal static class Paging
{
    public static IReadOnlyList<T> Both<T>(IEnumerable<T> items, RestRequest request)
    {
        if (request.Number("page") is not { } page || request.Number("per_page") is not { } size)
            return [.. items];
        return Slice(items, page, size);
    }

    public static IReadOnlyList<T> Slice<T>(IEnumerable<T> items, int page, int size) =>
        [.. items.Skip((Math.Max(1, page) - 1) * Math.Max(1, size)).Take(Math.Max(1, size))];
}
