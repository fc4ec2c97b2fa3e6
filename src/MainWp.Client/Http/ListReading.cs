namespace MainWp.Http;

/// <summary>
/// What the pages of one list have told so far: which rows are new, which page to ask for next, and whether rows may be missing. A row that
/// moves to the next page meanwhile is returned once. If the server's total shows that rows are missing or moved to a page that was read
/// before, the pages are read a second time.
/// </summary>
/// <param name="isNew">Whether a row has not come before; asked once for each.</param>
/// <param name="firstPage">The page to start at, from 1.</param>
/// <param name="pageSize">Rows asked for per page.</param>
/// <param name="mostPages">Pages after which a list is taken to have no end.</param>
internal sealed class ListReading<T>(Func<T, bool> isNew, int firstPage, int pageSize, int mostPages)
{
    private long _found;
    private long _given;
    private long _givenAtFirst = -1;
    private int? _total;
    private int? _pages;
    private int? _lastPage;
    private int? _lastPageAgain;
    private bool _hasShrunk;
    private bool _endsEarly;

    /// <summary>True if the reading was given up because every page brought new rows.</summary>
    public bool IsEndless { get; private set; }

    /// <summary>The last page, if the server told it or it was read before; null if only reaching it tells.</summary>
    public int? LastPage => _lastPageAgain ?? _lastPage;

    /// <summary>True where the server counts more rows or pages than came, or rows disappeared while the pages were read.</summary>
    public bool IsIncomplete => _hasShrunk || _endsEarly || IsShort;

    /// <summary>What may be missing and what to do; for a list that is incomplete.</summary>
    public string Shortfall => (IsShort, _endsEarly, IsUnmoved) switch
    {
        (true, _, true) => Messages.RowsKeptBack(_total, Found),
        (true, _, false) => Messages.RowsMissing(_total, Found),
        (false, true, _) => Messages.PagesMissing(_pages),
        _ => Messages.RowsRemoved,
    };

    // Including the rows before the first page that is read, which the server counts too.
    private long Found => _found + ((long)(firstPage - 1) * pageSize);

    private bool IsShort => _total > Found && _total > (long)(firstPage - 1) * pageSize;

    private bool IsUnmoved => _given == _givenAtFirst && _given == _found;

    /// <summary>Notes a page.</summary>
    /// <returns>Its rows that are new.</returns>
    public List<T> Take(Rows<T> page)
    {
        if (page.Envelope.Total is { } total && (_total is not null || total > page.Given))
        {
            _hasShrunk |= total < _total;
            _total = total;
        }
        _pages = page.Envelope.Pages switch { null => _pages, < 1 => null, var pages => pages };
        _lastPage = _pages ?? (page.Envelope.Total > page.Given ? (int)Math.Min(int.MaxValue, ((long)page.Envelope.Total.Value + pageSize - 1) / pageSize) : null);
        var fresh = page.Items.Where(isNew).ToList();
        _found += fresh.Count + (_lastPageAgain is null ? page.Envelope.LeftOut : 0);
        _given += page.Given;
        return fresh;
    }

    /// <summary>The page to ask for after this one; null at the end.</summary>
    public int? After(int page, Rows<T> rows, int fresh)
    {
        if (_lastPageAgain is { } last)
        {
            if (page < last && rows.Given > 0)
                return page + 1;
            _endsEarly = page < _pages;
            return null;
        }
        if (fresh > 0 && HasMore(page, rows))
        {
            IsEndless = page - firstPage + 1 >= mostPages;
            return IsEndless ? null : page + 1;
        }
        _endsEarly = page < _pages;
        if (!IsIncomplete)
            return null;
        (_lastPageAgain, _hasShrunk, _givenAtFirst, _given) = (page, false, _given, 0);
        return firstPage;
    }

    // Some routes give the total of the page instead (docs/quirks.md, 34 and 35), so a full page may be followed by another whatever the
    // total says.
    private bool HasMore(int page, Rows<T> rows) => (_pages, rows.Envelope.Total) switch
    {
        ({ } pages, _) => page < pages,
        (_, { } total) when total > rows.Given && (long)page * pageSize < total => true,
        _ => rows.Given >= pageSize,
    };
}
