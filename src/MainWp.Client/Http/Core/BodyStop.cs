namespace MainWp.Http;

/// <summary>What ends the reading of a body when its command is stopped or its time is over.</summary>
internal static class BodyStop
{
    // The token ends each read. The response must not be disposed during a read: .NET would drain the connection and give it to the next
    // request, and the read would take bytes of that request's answer.
    public static CancellationTokenRegistration Register(HttpResponseMessage response, CancellationToken stop) => default;
}
