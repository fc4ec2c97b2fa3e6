namespace MainWp.Tests.Properties;

/// <summary>What a server has on the pages of a list, from the first; beyond them it has nothing.</summary>
public sealed record AnyPages((int[] Ids, string? Total, string? Pages)[] Pages, int First, int Size, long Wanted)
{
    /// <inheritdoc/>
    public override string ToString() => $"first {First}, size {Size}, wanted {Wanted}: {string.Join(" | ", Pages.Select(page => $"[{string.Join(",", page.Ids)}] total {page.Total} pages {page.Pages}"))}";

    internal string BodyOf(int page)
    {
        var (ids, total, pages) = page <= Pages.Length ? Pages[page - 1] : ([], null, null);
        return $$"""{"success":1,{{(total is null ? "" : $"\"total\":{total},")}}{{(pages is null ? "" : $"\"pages\":{pages},")}}"data":[{{string.Join(",", ids.Select(id => $$"""{"id":{{id}}}"""))}}]}""";
    }
}
