namespace MainWp.Http;

/// <summary>What ends the reading of a body when its command is stopped or its time is over.</summary>
internal static class BodyStop
{
    // The token that each read takes ends it. A response that is disposed beside a read drains its connection and gives it to the next
    // request, whose answer the read that is still under way would take from.
    public static CancellationTokenRegistration Register(HttpResponseMessage response, CancellationToken stop) => default;
}
