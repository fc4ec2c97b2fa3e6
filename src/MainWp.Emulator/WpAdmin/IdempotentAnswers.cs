using MainWp.Emulator.Hosting;

namespace MainWp.Emulator.WpAdmin;

/// <summary>The answers to changes, by caller and Idempotency-Key: the same change again gets the same answer and does nothing.</summary>
internal sealed class IdempotentAnswers
{
    private readonly Dictionary<(string Caller, string Key), (string Change, Reply Reply)> _answers = [];

    /// <summary>The answer of before, or that of the work.</summary>
    public Reply Answer(string caller, LoggedRequest request, Func<Reply> work)
    {
        if (request.Method == "GET" || !request.Headers.TryGetValue("Idempotency-Key", out var key))
            return work();
        if (!Guid.TryParseExact(key, "D", out _))
            throw new WpAdminError(400, "invalid_header", "Idempotency-Key must be a UUID.");
        var change = $"{request.Method} {request.PathAndQuery}\n{request.Body}";
        if (_answers.TryGetValue((caller, key), out var before))
        {
            if (before.Change != change)
                throw new WpAdminError(409, "idempotency_conflict", "This Idempotency-Key was used for another change.");
            var replay = new Reply { Status = before.Reply.Status, Body = before.Reply.Body, ContentType = before.Reply.ContentType };
            replay.Headers["Idempotency-Replayed"] = "true";
            return replay;
        }
        var reply = work();
        _answers[(caller, key)] = (change, reply);
        return reply;
    }
}
