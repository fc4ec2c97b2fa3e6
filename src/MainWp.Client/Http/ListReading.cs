namespace MainWp.Http;

/// <summary>
/// What the pages of one list have told so far: which rows are new, which page to ask for next, and whether rows may be missing. A row that
/// moves to the next page meanwhile comes once. Where rows went missing, or moved to a page that was read already, which the server's total
/// shows, the pages are read a second time.
/// </summary>
/// <param name="isNew">Whether a row has not come before; asked once for each.</param>
/// <param name="firstPage">The page to start at, from 1.</param>
/// <param name="pageSize">Rows asked for per page.</param>
/// <param name="mostPages">Pages after which a list is taken to have no end.</param>
internal sealed class ListReading<T>(Func<T, bool> isNew, int firstPage, int pageSize, int mostPages)
{
    private long _found;
    private int? _total;
    private int? _lastPage;
    private int? _lastPageAgain;
    private bool _hasShrunk;

    /// <summary>True where the reading was given up, since every page brings new rows.</summary>
    public bool IsEndless { get; private set; }

    /// <summary>Rows that the server counts, before the first page read too; null where it counts those of a page only.</summary>
    public int? Total => _total;

    /// <summary>Rows found, and those before the first page read.</summary>
    public long Found => _found + ((long)(firstPage - 1) * pageSize);

    /// <summary>The last page, where the server tells it or it was read before; null where it becomes known by reaching it.</summary>
    public int? LastPage => _lastPageAgain ?? _lastPage;

    /// <summary>True where the server counts more rows than came, or rows went while the pages were read.</summary>
    public bool IsIncomplete => _hasShrunk || (_total > Found && _total > (long)(firstPage - 1) * pageSize);

    /// <summary>Takes note of a page.</summary>
    /// <returns>Its rows that are new.</returns>
    public List<T> Take(Rows<T> page)
    {
        if (page.Envelope.Total is { } total && (_total is not null || total > page.Items.Count))
        {
            _hasShrunk |= total < _total;
            _total = total;
        }
        _lastPage = page.Envelope.Pages ?? (page.Envelope.Total > page.Items.Count ? (int)Math.Min(int.MaxValue, ((long)page.Envelope.Total.Value + pageSize - 1) / pageSize) : null);
        var fresh = page.Items.Where(isNew).ToList();
        _found += fresh.Count;
        return fresh;
    }

    /// <summary>The page to ask for after this one; null at the end.</summary>
    public int? After(int page, Rows<T> rows, int fresh)
    {
        if (_lastPageAgain is { } last)
            return page < last && rows.Items.Count > 0 ? page + 1 : null;
        if (fresh > 0 && HasMore(page, rows))
        {
            IsEndless = page - firstPage + 1 >= mostPages;
            return IsEndless ? null : page + 1;
        }
        if (!IsIncomplete)
            return null;
        (_lastPageAgain, _hasShrunk) = (page, false);
        return firstPage;
    }

    // The total of some routes is that of the page (QUIRKS 34 and 35), and a full page may be followed by another whatever it says.
    private bool HasMore(int page, Rows<T> rows) => rows.Envelope switch
    {
        { Pages: { } pages } => page < pages,
        { Total: { } total } when total > rows.Items.Count && (long)page * pageSize < total => true,
        _ => rows.Items.Count >= pageSize,
    };
}
