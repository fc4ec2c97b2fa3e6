namespace MainWp.Http;

/// <summary>What ends the reading of a body when its command is stopped or its time is over.</summary>
internal static class BodyStop
{
    // .NET Framework looks at no token while it reads: only the end of the response ends that.
    public static CancellationTokenRegistration Register(HttpResponseMessage response, CancellationToken stop) => stop.Register(response.Dispose);
}
