namespace MainWp.Http;

/// <summary>
/// Other ways to send a request if the direct way surely did nothing: something in front of WordPress blocks the method, or an ability does
/// not accept it. A way that worked is remembered, and the next request uses it at once.
/// </summary>
internal static class Detours
{
    /// <summary>
    /// No route has this name. A key without the scope is refused, any other key gets "no such route", and no code of a route runs.
    /// </summary>
    public const string NoSuchRoute = "mainwp/v2/powershell-asks-for-the-scope-only";

    /// <summary>The request as the server is known to take it.</summary>
    public static Request Fit(Request request, ServerFacts facts)
    {
        if (!facts.TakesFields && request.NamesFields && AnswerRule.HasEnvelope(request))
            request = request.ForAllFields();
        if (facts.ReadsByPost && MayBePosted(request))
            request = request with { IsPosted = true };
        return AbilityMethod.Fit(request, facts);
    }

    /// <summary>Whether a request is a read that can be sent as POST.</summary>
    public static bool MayBePosted(Request request) => request is { IsRead: true, IsStale: false } && request.Method == HttpMethod.Get;

    /// <summary>Another way after a failure that shows that the direct way did nothing; null if there is none.</summary>
    public static Request? For(Request request, MainWpException failure, Connection connection)
    {
        if (failure.IsFromFront && failure.Status is >= 400 and < 500 and not (401 or 407 or 408 or 413 or 429) or 501 && MayBeOverridden(request, connection))
            return request with { OverridesMethod = true };
        return failure.Code == ServerCodes.AbilityMethod ? AbilityMethod.Other(request) : null;
    }

    /// <summary>Whether a change may have broken off because its method is blocked.</summary>
    public static bool MayBeCutOff(Request request, MainWpException failure, Connection connection) =>
        failure.InnerException is not OperationCanceledException && request.RequiredCredential == RequiredCredential.ApiKey && request.Route != NoSuchRoute && MayBeOverridden(request, connection);

    /// <summary>Notes a way that worked.</summary>
    public static void Learn(Request request, Connection connection, TransportLog narration)
    {
        if (request.OverridesMethod)
            connection.Server.Learn(facts => facts with { TakesAllMethods = false }, Messages.LearnedMethods(connection.Address, request.Method.Method), narration);
        AbilityMethod.Learn(request, connection, narration);
    }

    private static bool MayBeOverridden(Request request, Connection connection) =>
        connection.Service == Service.MainWp && connection.Facts.TakesAllMethods && !request.OverridesMethod && request.Method != HttpMethod.Post && !RetryRule.IsRead(request.Method);
}
