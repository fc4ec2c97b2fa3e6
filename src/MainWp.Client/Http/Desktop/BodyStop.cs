namespace MainWp.Http;

/// <summary>What ends the reading of a body when its command is stopped or its time is over.</summary>
internal static class BodyStop
{
    // .NET Framework ignores the token while it reads. Only disposing the response ends the read.
    public static CancellationTokenRegistration Register(HttpResponseMessage response, CancellationToken stop) => stop.Register(response.Dispose);
}
