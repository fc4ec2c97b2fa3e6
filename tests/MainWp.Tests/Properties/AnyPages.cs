namespace MainWp.Tests.Properties;

/// <summary>
/// What a server has on the pages of a list, from the first; beyond them it has nothing. Where rows move, each page is another one from its
/// second reading on.
/// </summary>
public sealed record AnyPages((int[] Ids, string? Total, string? Pages)[] Pages, (int[] Ids, string? Total, string? Pages)[]? Later, int First, int Size, long Wanted)
{
    /// <summary>True where no row moves while the list is read.</summary>
    public bool IsStill => Later is null;

    /// <summary>True where the server counts neither rows nor pages, and so contradicts nothing.</summary>
    public bool CountsNothing => Pages.Concat(Later ?? []).All(page => page is { Total: null, Pages: null });

    /// <inheritdoc/>
    public override string ToString() => $"first {First}, size {Size}, wanted {Wanted}: {Text(Pages)}{(Later is null ? "" : $", later {Text(Later)}")}";

    internal string BodyOf(int page, bool isLater)
    {
        var all = isLater && Later is not null ? Later : Pages;
        var (ids, total, pages) = page <= all.Length ? all[page - 1] : ([], null, null);
        return $$"""{"success":1,{{(total is null ? "" : $"\"total\":{total},")}}{{(pages is null ? "" : $"\"pages\":{pages},")}}"data":[{{string.Join(",", ids.Select(id => $$"""{"id":{{id}}}"""))}}]}""";
    }

    /// <summary>
    /// What a reader owes: the rows up to the page that ends the list, and whether the server contradicts that end. A list ends at a page of
    /// nothing new, at the last of the pages that the server counts, and where it does not count them at a short page that no total contradicts.
    /// </summary>
    internal (HashSet<int> Rows, bool IsContradicted) Owed()
    {
        var rows = new HashSet<int>();
        int? counted = null, total = null;
        for (var page = First; ; page++)
        {
            var (ids, saidTotal, saidPages) = page <= Pages.Length ? Pages[page - 1] : ([], null, null);
            if (Number(saidPages) is { } said)
                counted = said < 1 ? null : said;
            // A total that is no larger than its page may be that of the page, unless one was larger before.
            var ofPage = Number(saidTotal);
            if (ofPage > ids.Length || total is not null)
                total = ofPage ?? total;
            var isNew = ids.Aggregate(false, (any, id) => rows.Add(id) || any);
            if (isNew && (counted is { } pages ? page < pages : (ofPage > ids.Length && (long)page * Size < ofPage) || ids.Length >= Size))
                continue;
            var before = (long)(First - 1) * Size;
            return (rows, counted > page || (total > before && total > before + rows.Count));
        }
    }

    private static int? Number(string? json) => int.TryParse(json?.Trim('"'), out var number) ? number : null;

    private static string Text((int[] Ids, string? Total, string? Pages)[] pages) => string.Join(" | ", pages.Select(page => $"[{string.Join(",", page.Ids)}] total {page.Total} pages {page.Pages}"));
}
