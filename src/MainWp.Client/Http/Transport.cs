using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json.Serialization.Metadata;
using MainWp.Json;
using MainWp.Version1;

namespace MainWp.Http;

/// <summary>A session's connection joined to one command's narration: the only place that sends.</summary>
internal sealed partial class Transport(Connection connection, TransportLog narration)
{
    /// <summary>Pages under way at once: four keep a dashboard of a thousand sites busy for half a second and leave its other users room.</summary>
    public const int MostSideBySide = 4;

    private const int MostRedirects = 5;
    private const int DebugCharacters = 8 * 1024;

    private readonly Random _jitter = new();

    private Version1Gateway? _version1;
    private bool _hasToldLeftOut;

    public Connection Connection { get; } = connection;

    /// <summary>The same with another API key.</summary>
    public Transport WithApiKey(string token) => new(Connection.WithApiKey(token), narration);

    /// <summary>Tells the user what has gone wrong although the command goes on.</summary>
    public void Warn(string message) => narration.Warning(message);

    /// <summary>True once this command got any answer that was not a refusal: then a later 401 concerns one item, not the session.</summary>
    public bool HasSucceeded { get; private set; }

    /// <summary>True once rows of a list may be missing.</summary>
    public bool HasLeftOutRows { get; private set; }

    /// <summary>Where a redirect led that was followed; null where none was.</summary>
    public Uri? RedirectedTo { get; private set; }

    /// <summary>Requests in a row that failed for a reason that holds for the whole session.</summary>
    public int RefusalsInARow { get; private set; }

    /// <summary>Sends, waits and repeats by the retry rule; the answer is a success.</summary>
    /// <exception cref="MainWpException">Whatever went wrong.</exception>
    public Task<Answer> SendAsync(Request request, CancellationToken stop) =>
        Version1Gateway.Covers(Connection, request) ? (_version1 ??= new Version1Gateway(this)).AnswerAsync(request, stop) : SendAsItIsAsync(request, stop);

    private async Task<Answer> SendAsItIsAsync(Request request, CancellationToken stop)
    {
        Connection.Redactor.LearnFrom(request);
        request = Detours.Fit(request, Connection.Facts);
        MainWpException? direct = null;
        for (var attempt = 1; ; attempt++)
        {
            MainWpException failure;
            try
            {
                var answer = await AttemptAsync(request, stop).ConfigureAwait(false);
                HasSucceeded = true;
                RefusalsInARow = 0;
                Detours.Learn(request, Connection, narration);
                return answer;
            }
            catch (MainWpException e)
            {
                failure = Explained(request, e);
            }
            if (direct is not null && failure.IsFromFront)
            {
                failure = direct;
            }
            else if (direct is not null)
            {
                Detours.Learn(request, Connection, narration);
            }
            else if (Detours.For(request, failure, Connection) is { } detour)
            {
                (request, direct) = (detour, failure);
                continue;
            }
            if (attempt == 1 && !HasSucceeded && PlainHttp.Explains(failure, Connection.Address) && await PlainHttp.FindAsync(Connection, stop).ConfigureAwait(false) is { } plain)
                failure = Failure.NoTls(request, Connection, plain, failure);
            if (Connection.Retry.DelayBefore(attempt, request.IsRead || request.IsRepeatable, failure, NextJitter()) is not { } delay)
            {
                failure = await DecideAsync(request, failure, stop).ConfigureAwait(false);
                RefusalsInARow = failure.Traits.EndsSession ? RefusalsInARow + 1 : 0;
                throw failure;
            }
            narration.Verbose(Messages.NextAttempt(failure.Message, attempt + 1, Connection.Retry.MaximumRetryCount + 1, delay.TotalSeconds));
            await WaitAsync(delay, isHeldBack: failure.Kind == ErrorKind.Throttled, stop).ConfigureAwait(false);
        }
    }

    /// <summary>Sends a request whose answer contains only success.</summary>
    public async Task<Envelope> DoAsync(Request request, CancellationToken stop)
    {
        using var answer = await SendAsync(request, stop).ConfigureAwait(false);
        return Read(request, answer, () => AnswerReader.ReadEnvelope(answer.Json), envelope => AnswerRule.IsOutcome(request, envelope));
    }

    /// <summary>The object under a property of the answer; with no property the whole answer. Null where there is none.</summary>
    public async Task<(T? Value, Envelope Around)> ObjectAsync<T>(Request request, string? property, JsonTypeInfo<T> type, CancellationToken stop)
        where T : class
    {
        using var answer = await SendAsync(request, stop).ConfigureAwait(false);
        T? value = null;
        var envelope = Read(
            request, answer, () => AnswerReader.ReadObject(answer.Json, property, type, out value),
            envelope => property is null ? AnswerRule.IsWhole(request, envelope, type) : AnswerRule.HasProperty(request, envelope));
        Stamp(value);
        return (value, envelope);
    }

    /// <summary>The whole answer as plain values, with names in their case; null where it is empty.</summary>
    public async Task<object?> ValueAsync(Request request, CancellationToken stop)
    {
        using var answer = await SendAsync(request, stop).ConfigureAwait(false);
        if (answer.Length == 0)
            return null;
        object? value = null;
        Read(request, answer, () =>
        {
            var envelope = AnswerReader.ReadEnvelope(answer.Json);
            value = PlainValue.Exact(answer.Json);
            if (request.RequiredCredential == RequiredCredential.LegacyKey && value is IReadOnlyDictionary<string, object?> { Count: 1 } only && only.Keys.First().Equals("error", StringComparison.OrdinalIgnoreCase))
                throw Failure.FromEnvelope(request, Connection, envelope, (int)answer.Status);
            return envelope;
        }, AnswerRule.MayBe);
        return value;
    }

    /// <summary>The rows under a property of the answer, each with its key where the server sends a map.</summary>
    /// <param name="request">What to ask.</param>
    /// <param name="property">Where the rows are.</param>
    /// <param name="rowType">The row's shape.</param>
    /// <param name="stop">Ends the reading.</param>
    /// <param name="isUsable">Whether a row is of any use; null where each is.</param>
    public async Task<Rows<T>> RowsAsync<T>(Request request, string property, JsonTypeInfo<T> rowType, CancellationToken stop, Func<T, bool>? isUsable = null)
    {
        using var answer = await SendForRowsAsync(request, stop).ConfigureAwait(false);
        var rows = ReadRows(request, answer, property, rowType, isUsable);
        if (request.TakesAnyAnswer && !rows.Envelope.HasData)
            throw Failure.NoList(request, Connection, property);
        if (rows.Envelope.Pages is null && answer.TotalPages is not null)
            rows.Envelope = rows.Envelope with { Pages = answer.TotalPages };
        return rows;
    }

    /// <summary>The object under a property of the answer, and the one under another that says whose it is.</summary>
    public async Task<(T? Value, TOwner? Owner)> ObjectAsync<T, TOwner>(
        Request request, string property, JsonTypeInfo<T> type, string ownerProperty, JsonTypeInfo<TOwner> ownerType, CancellationToken stop)
        where T : class
        where TOwner : class
    {
        using var answer = await SendAsync(request, stop).ConfigureAwait(false);
        T? value = null;
        Read(request, answer, () => AnswerReader.ReadObject(answer.Json, property, type, out value), envelope => AnswerRule.HasProperty(request, envelope));
        Stamp(value);
        return (value, OwnerOf(request, answer, ownerProperty, ownerType));
    }

    /// <summary>The rows under a property of the answer, and the object under another that says whose they are.</summary>
    public async Task<(Rows<T> Rows, TOwner? Owner)> RowsAsync<T, TOwner>(
        Request request, string property, JsonTypeInfo<T> rowType, string ownerProperty, JsonTypeInfo<TOwner> ownerType, CancellationToken stop)
        where TOwner : class
    {
        using var answer = await SendForRowsAsync(request, stop).ConfigureAwait(false);
        return (ReadRows<T>(request, answer, property, rowType, null), OwnerOf(request, answer, ownerProperty, ownerType));
    }

    /// <summary>
    /// The rows of all pages. Nothing is read ahead before the second row is wanted. From then on the next page is requested as soon as a
    /// page has arrived, until the consumer stops. Ends at an empty page, a page without new rows, or a short page that no total
    /// contradicts. If rows may be missing at the end, an error beside them says so.
    /// </summary>
    /// <param name="pageRequest">Makes the request of a page, from 1.</param>
    /// <param name="pageSize">Rows asked for per page.</param>
    /// <param name="identity">What makes a row itself: rows that move between pages while one reads come once.</param>
    /// <param name="rowType">The row's shape.</param>
    /// <param name="firstPage">The page to start at, from 1.</param>
    /// <param name="wanted">Rows that the consumer will take at most: no page beyond them is asked for.</param>
    /// <param name="sideBySide">Pages under way at once where the server tells how many there are; 1 for rows so large that two pages are enough to hold.</param>
    /// <param name="countsOthers">True where the server's total counts other rows too.</param>
    /// <param name="stop">Ends the reading.</param>
    public async IAsyncEnumerable<T> PagesAsync<T, TKey>(
        Func<int, Request> pageRequest, int pageSize, Func<T, TKey> identity, JsonTypeInfo<T> rowType, int firstPage = 1, long wanted = long.MaxValue, int sideBySide = MostSideBySide, bool countsOthers = false, [EnumeratorCancellation] CancellationToken stop = default)
    {
        var pages = Pages(pageRequest, pageSize, identity, rowType, firstPage, wanted, sideBySide, countsOthers, stop);
        await using (pages.ConfigureAwait(false))
        {
            while (await pages.NextAsync().ConfigureAwait(false) is { Count: > 0 } rows)
            {
                for (var i = 0; i < rows.Count; i++)
                {
                    if (i == 1)
                        pages.ReadAhead();
                    yield return rows[i];
                }
            }
        }
    }

    /// <summary>The same page by page. The caller decides when to read ahead.</summary>
    public PageReader<T> Pages<T, TKey>(
        Func<int, Request> pageRequest, int pageSize, Func<T, TKey> identity, JsonTypeInfo<T> rowType, int firstPage = 1, long wanted = long.MaxValue, int sideBySide = MostSideBySide, bool countsOthers = false, CancellationToken stop = default)
    {
        var seen = new HashSet<TKey>();
        var list = new ListReading<T>(row => seen.Add(identity(row)), firstPage, pageSize, Connection.MostPages);
        return new PageReader<T>((page, abandon) => ReadAsync(pageRequest(page), abandon), list, firstPage, pageSize, wanted, sideBySide, TellEnd, stop);

        async Task<Rows<T>> ReadAsync(Request request, CancellationToken abandon)
        {
            var rows = await RowsAsync(request, "data", rowType, abandon, IsUsable).ConfigureAwait(false);
            if (countsOthers)
                rows.Envelope = rows.Envelope with { Total = null };
            return rows;
        }

        bool IsUsable(T row) => identity(row) is { } key && !key.Equals(default(TKey)) && key is not "";

        void TellEnd(long stillWanted)
        {
            if (list.IsEndless)
                throw Failure.EndlessList(pageRequest(firstPage), Connection);
            if (stillWanted <= 0 || !list.IsIncomplete)
                return;
            TellIncomplete(Failure.IncompleteList(pageRequest(firstPage), Connection, list.Shortfall));
        }
    }

    /// <summary>Asks for a site that does not exist, which MainWP refuses in two ways; null where the answer is neither.</summary>
    // docs/quirks.md, 11.
    public async Task<bool?> AnswersByAbilitiesAsync(CancellationToken stop)
    {
        try
        {
            using var answer = await SendAsync(Request.Get("sites/2147483647"), stop).ConfigureAwait(false);
            return null;
        }
        catch (MainWpException e) when (e.Code is not null)
        {
            return e.Code == ServerCodes.InvalidSite ? false : AbilityFailure.IsCode(e.Code) ? true : null;
        }
    }

    /// <summary>Notes that MainWP answers by its abilities, or does not.</summary>
    public void LearnShapes(bool byAbilities) => Connection.Server.Learn(
        facts => facts with { HasAbilities = facts.HasAbilities || byAbilities, MainWpHasAbilities = byAbilities }, Messages.LearnedShapes(Connection.Address, byAbilities), byAbilities ? TransportLog.Silent : narration);

    /// <summary>Tells that rows are missing from a list, which goes on without them.</summary>
    public void TellIncomplete(MainWpException failure)
    {
        HasLeftOutRows = true;
        narration.Incomplete?.Invoke(failure);
    }

    private void Stamp<T>(T value)
    {
        if (value is ServiceObject stamped)
            stamped.Stamp(Connection.Address);
    }

    private MainWpException Explained(Request request, MainWpException failure) => Connection.Service.Explain?.Invoke(request, Connection, failure) ?? failure;

    private Envelope Read(Request request, Answer answer, Func<Envelope> read, Func<Envelope, bool> isOfRoute)
    {
        Envelope envelope;
        try
        {
            envelope = read();
        }
        catch (Exception e) when (AnswerReader.IsUnreadable(e))
        {
            throw Explained(request, Failure.Unreadable(request, Connection, e, answer));
        }
        if (Connection.Service == Service.MainWp && !isOfRoute(envelope))
            throw Failure.NotOfRoute(request, Connection, answer, envelope);
        if (envelope.Success == false && !request.ReadsFailure && !IsPending(request, envelope))
            throw Explained(request, Failure.FromEnvelope(request, Connection, envelope, (int)HttpStatusCode.OK));
        return envelope with { ServerTime = answer.ServerTime };
    }

    private Rows<T> ReadRows<T>(Request request, Answer answer, string property, JsonTypeInfo<T> rowType, Func<T, bool>? isUsable)
    {
        var rows = new Rows<T>();
        rows.Envelope = Read(
            request, answer, () => AnswerReader.ReadRows(answer.Json, property, rowType, (key, row) =>
            {
                if (isUsable?.Invoke(row) == false)
                    return false;
                Stamp(row);
                rows.Add(key, row);
                return true;
            }), envelope => AnswerRule.HasRows(request, envelope, rows.Items.Count + envelope.LeftOut));
        if (rows.Envelope.LeftOut > 0)
            TellLeftOut(request);
        return rows;
    }

    private TOwner? OwnerOf<TOwner>(Request request, Answer answer, string property, JsonTypeInfo<TOwner> type)
        where TOwner : class
    {
        TOwner? owner = null;
        Read(request, answer, () => AnswerReader.ReadObject(answer.Json, property, type, out owner), _ => true);
        return owner;
    }

    /// <summary>Tells, once for a command, that rows are left out because they are not valid.</summary>
    public void TellLeftOut(Request request)
    {
        HasLeftOutRows = true;
        if (_hasToldLeftOut)
            return;
        _hasToldLeftOut = true;
        narration.Warning(Messages.RowsLeftOut(request.Endpoint, Connection.Address));
    }

    // If the request names fields, MainWP before 6.0.12 returns an empty list instead of the envelope. That does not mean that there are no
    // rows.
    private async Task<Answer> SendForRowsAsync(Request request, CancellationToken stop)
    {
        var answer = await SendAsync(request, stop).ConfigureAwait(false);
        if (!answer.IsList || !AnswerRule.HasEnvelope(request) || !request.NamesFields || !RetryRule.IsRead(request.Method))
            return answer;
        answer.Dispose();
        var whole = await SendAsync(request.ForAllFields(), stop).ConfigureAwait(false);
        if (!whole.IsList)
            Connection.Server.Learn(facts => facts with { TakesFields = false }, Messages.LearnedFields(Connection.Address), narration);
        return whole;
    }

    // The status routes of background tools say success: false while the work is pending, and nothing else (docs/quirks.md, 14 and 44).
    private static bool IsPending(Request request, Envelope envelope) => request.TakesAnyAnswer && RetryRule.IsRead(request.Method) && envelope is { Message: null, Code: null };

    private async Task<Answer> AttemptAsync(Request request, CancellationToken stop)
    {
        var limit = request.MayTakeMinutes && Connection.Timeout < Connection.LongTimeout ? Connection.LongTimeout : Connection.Timeout;
        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(stop);
        var facts = Connection.Facts;
        var isStamped = IsFresh(request);
        var target = request.ToUri(Connection.Address, Connection.BasePath, facts.WantsSlash, isStamped ? NextStamp() : null);
        var isRenewed = false;
        SentContent? sent = null;
        try
        {
            for (var hop = 0; ; hop++)
            {
                if (Connection.LimitOf(request) is { } rate)
                    await KeepWithinAsync(rate, stop).ConfigureAwait(false);
                using var message = await Connection.ToMessageAsync(request, target, this, stop).ConfigureAwait(false);
                sent = message.Content as SentContent;
                timeout.CancelAfter(limit);
                var watch = Stopwatch.StartNew();
                TellRequest(request, message, stop);
                using var response = await Connection.NewClient().SendAsync(message, HttpCompletionOption.ResponseHeadersRead, timeout.Token).ConfigureAwait(false);
                using var abort = BodyStop.Register(response, timeout.Token);
                var answer = await Answer.ReadAsync(response, Connection.LargestAnswer, timeout.Token).ConfigureAwait(false)
                    ?? throw Failure.TooLong(request, Connection, (int)response.StatusCode);
                Connection.Redactor.Prepare(stop);
                narration.Verbose($"{request.Method} {Connection.Redactor.Address(target).Replace("%2C", ",")}: {(int)response.StatusCode} in {watch.ElapsedMilliseconds} ms, {answer.Length} bytes");
                TellAnswer(response, answer);
                if ((int)response.StatusCode is >= 300 and < 400)
                {
                    answer.Dispose();
                    (target, facts) = Follow(request, response, target, facts, hop);
                    continue;
                }
                var marker = MarkerOf(request, response);
                if (marker is not null && !isStamped)
                {
                    LearnCache(marker);
                    isStamped = true;
                    answer.Dispose();
                    target = request.ToUri(Connection.Address, facts.ApiRoot ?? Connection.BasePath, facts.WantsSlash, NextStamp());
                    continue;
                }
                if (marker is not null && await PastCacheAsync(request, marker, stop).ConfigureAwait(false) is { } fresh)
                {
                    answer.Dispose();
                    return fresh;
                }
                if (answer.Status == HttpStatusCode.Unauthorized && !isRenewed && await Connection.RenewAsync(request, message, this, stop).ConfigureAwait(false))
                {
                    isRenewed = true;
                    answer.Dispose();
                    continue;
                }
                if (Failure.FromAnswer(request, Connection, answer, response.Headers.RetryAfter) is not { } failure)
                {
                    LearnWay(facts);
                    return answer;
                }
                answer.Dispose();
                throw failure;
            }
        }
        // Reading the body of a disposed response can throw anything, even a NullReferenceException of the framework.
        catch (Exception e) when (stop.IsCancellationRequested && e is not MainWpException)
        {
            throw new OperationCanceledException(Messages.CommandStopped, e, stop);
        }
        catch (Exception e) when (timeout.IsCancellationRequested && e is not MainWpException)
        {
            throw Failure.FromTimeout(request, Connection, limit, sent is { IsBegun: false }, e);
        }
        catch (Exception e) when (IsBrokenConnection(e))
        {
            throw Failure.FromTransport(request, Connection, sent is { IsBegun: false }, e);
        }
    }

    private Task KeepWithinAsync(RequestLimit rate, CancellationToken stop)
    {
        var turn = rate.EnterAsync(stop);
        return turn.IsCompleted ? turn : TellWaitAsync(turn, Messages.LimitReached(rate.Name));
    }

    private Task WaitAsync(TimeSpan delay, bool isHeldBack, CancellationToken stop)
    {
        var wait = Connection.Clock.Delay(delay, stop);
        return isHeldBack ? TellWaitAsync(wait, Messages.AsksForFewer(Connection.Address, delay.TotalSeconds)) : wait;
    }

    private async Task TellWaitAsync(Task wait, string reason)
    {
        narration.Waiting?.Invoke(reason);
        try
        {
            await wait.ConfigureAwait(false);
        }
        finally
        {
            narration.Waiting?.Invoke(null);
        }
    }

    // Only to the same host, and never from https to http, so that no credential goes elsewhere. A change is sent again only if the server
    // asks for the same request (307, 308), or names the same route at another address: then the redirect itself proves that the server did
    // not run it.
    private (Uri Target, ServerFacts Facts) Follow(Request request, HttpResponseMessage response, Uri from, ServerFacts facts, int hop)
    {
        var location = response.Headers.Location;
        var target = location is not null && Uri.TryCreate(from, location, out var there) ? there : null;
        var sameOrigin = target is not null && DashboardAddress.IsSameServer(target, from)
            && (target.Scheme == from.Scheme || target.Scheme == Uri.UriSchemeHttps);
        var learned = sameOrigin && Connection.Service == Service.MainWp ? Way.Learn(facts, request, facts.ApiRoot ?? Connection.BasePath, from, target!) : null;
        var keepsMethod = request.IsRead || (int)response.StatusCode is 307 or 308 || (learned is not null && response.StatusCode != HttpStatusCode.SeeOther);
        if (!sameOrigin || hop >= MostRedirects || !keepsMethod)
            throw Failure.FromRedirect(request, Connection, response.StatusCode, target);
        RedirectedTo = target;
        // A redirect may drop the query.
        return learned is null || target!.Query == from.Query ? (target!, learned ?? facts) : (new UriBuilder(target!) { Query = from.Query.TrimStart('?') }.Uri, learned);
    }

    private void LearnWay(ServerFacts facts)
    {
        if (facts.ApiRoot == Connection.Facts.ApiRoot && facts.WantsSlash == Connection.Facts.WantsSlash)
            return;
        Connection.Server.Learn(
            known => known with { ApiRoot = facts.ApiRoot, WantsSlash = facts.WantsSlash }, Messages.LearnedWay(Connection.Address, facts.ApiRoot ?? Connection.BasePath, facts.WantsSlash), narration);
    }

    // Answers must be fresh before and after a change, for progress, and for the check of a credential.
    private bool IsFresh(Request request) =>
        RetryRule.IsRead(request.Method) && Connection.Service == Service.MainWp && !request.IsStale && !request.IsPosted && (request.IsFresh || request.ChangesByGet || narration.IsOfChange || Connection.HasChanged || Connection.Facts.IsCached);

    // Caches keep no answer of POST, so a marker there means something else.
    private string? MarkerOf(Request request, HttpResponseMessage response) =>
        request is { IsRead: true, IsPosted: false } && Connection.Service == Service.MainWp && CacheMarker.Of(response) is { } marker ? Connection.Redactor.Text(marker) : null;

    private void LearnCache(string marker) => LearnAloud(facts => facts with { IsCached = true }, Messages.LearnedCache(Connection.Address, marker));

    // A cache answered at an address that nobody asked before, so the answer may be that of another request. Null where POST does not pass
    // either.
    private async Task<Answer?> PastCacheAsync(Request request, string marker, CancellationToken stop)
    {
        if (Connection.Facts is { CacheIgnoresQuery: true, ReadsByPost: false } || !Detours.MayBePosted(request))
            return null;
        try
        {
            var answer = await AttemptAsync(request with { IsPosted = true }, stop).ConfigureAwait(false);
            LearnPost();
            return answer;
        }
        catch (MainWpException e) when (e.Code is not null and not ServerCodes.NoRoute)
        {
            LearnPost();
            throw;
        }
        catch (MainWpException e) when (e.Status is not null)
        {
            LearnAloud(facts => facts with { IsCached = true, CacheIgnoresQuery = true }, Messages.LearnedBlindCache(Connection.Address, marker));
            return null;
        }

        void LearnPost() => LearnAloud(facts => facts with { IsCached = true, CacheIgnoresQuery = true, ReadsByPost = true }, Messages.LearnedPost(Connection.Address, marker));
    }

    private void LearnAloud(Func<ServerFacts, ServerFacts> change, string story)
    {
        if (Connection.Server.Learn(change, story, TransportLog.Silent))
            narration.Warning(story);
    }

    private static string NextStamp() => Guid.NewGuid().ToString("N").Substring(0, 12);

    // Some codes mean two things. One more harmless request tells which.
    private async Task<MainWpException> DecideAsync(Request request, MainWpException failure, CancellationToken stop)
    {
        try
        {
            if (failure.Code == ServerCodes.AuthenticationUndecided && request.RequiredCredential == RequiredCredential.ApiKey && request.Method != HttpMethod.Options)
                return await JudgeKeyAsync(request, failure, stop).ConfigureAwait(false);
            if (failure is { Kind: ErrorKind.OutcomeUnknown, Status: null } && Detours.MayBeCutOff(request, failure, Connection) && await IsCutOffAsync(request, stop).ConfigureAwait(false))
                return Failure.CutOff(request, Connection, failure);
            if (failure.Code is ServerCodes.AbilityNotPermitted or ServerCodes.ContentNotRead or ServerCodes.PostNotMade or ServerCodes.PageNotMade && Subject.SiteOf(request) is { } site && !await HasSiteAsync(site, stop).ConfigureAwait(false))
                return Failure.NotFound(request, Connection, Subject.Site(site), failure);
        }
        catch (MainWpException)
        {
        }
        return failure;
    }

    // The code is the same for a missing key, a wrong secret and a missing scope. OPTIONS needs no scope and answers without a key too, but
    // refuses a wrong key; and it refuses a malformed key, unless no key arrives at all (common.json, permissions; docs/quirks.md, 59).
    private async Task<MainWpException> JudgeKeyAsync(Request request, MainWpException failure, CancellationToken stop)
    {
        var question = new Request(HttpMethod.Options, "mainwp/v2/sites/count");
        using var answer = await AttemptAsync(question, stop).ConfigureAwait(false);
        try
        {
            using var again = await WithApiKey(ApiToken.Malformed).AttemptAsync(question, stop).ConfigureAwait(false);
            return Failure.NothingArrived(request, Connection, failure);
        }
        catch (MainWpException e) when (e.Status == 401)
        {
            return Failure.ScopeMissing(request, Connection, failure);
        }
    }

    // If the method is blocked, it also fails for a route that does not exist, while POST does not.
    private async Task<bool> IsCutOffAsync(Request request, CancellationToken stop)
    {
        var harmless = new Request(request.Method, Detours.NoSuchRoute);
        try
        {
            using var answer = await AttemptAsync(harmless, stop).ConfigureAwait(false);
            return false;
        }
        catch (MainWpException e) when (e is { Kind: ErrorKind.OutcomeUnknown, Status: null })
        {
        }
        try
        {
            using var answer = await AttemptAsync(harmless with { OverridesMethod = true }, stop).ConfigureAwait(false);
        }
        catch (MainWpException e) when (e.Code is not null)
        {
            Detours.Learn(harmless with { OverridesMethod = true }, Connection, narration);
            return true;
        }
        return false;
    }

    private async Task<bool> HasSiteAsync(int site, CancellationToken stop)
    {
        using var answer = await AttemptAsync(Request.Get("sites/basic", ("include", site.ToString(CultureInfo.InvariantCulture)), ("_fields", "id")), stop).ConfigureAwait(false);
        return AnswerReader.ReadEnvelope(answer.Json).Total > 0;
    }

    private double NextJitter()
    {
        lock (_jitter)
            return _jitter.NextDouble();
    }

    private void TellRequest(Request request, HttpRequestMessage message, CancellationToken stop)
    {
        if (narration.Debug is not { } tell)
            return;
        Connection.Redactor.Prepare(stop);
        var headers = string.Join("; ", message.Headers.Select(header => IsPlain(header.Key) ? $"{header.Key}: {string.Join(", ", header.Value)}" : $"{header.Key}: (redacted)"));
        tell($"> {request.Endpoint} [{headers}]");
        if (request.Body is { } body)
            tell("> " + Connection.Redactor.Body(Encoding.UTF8.GetString(body.Bytes), body.ContentType, DebugCharacters));
    }

    private void TellAnswer(HttpResponseMessage response, Answer answer)
    {
        if (narration.Debug is not { } tell)
            return;
        tell($"< {(int)response.StatusCode} {response.Content.Headers.ContentType} {response.Headers.RetryAfter}");
        tell("< " + Connection.Redactor.Body(answer.Text(), answer.MediaType, DebugCharacters));
    }

    private static bool IsBrokenConnection(Exception e) => e is HttpRequestException or IOException or OperationCanceledException or ObjectDisposedException or InvalidDataException;

    private static bool IsPlain(string header) => header is "Accept" or "Accept-Encoding" or "User-Agent" or "X-Wp-Version" or "Idempotency-Key" or "Cache-Control" or "X-HTTP-Method-Override";
}
