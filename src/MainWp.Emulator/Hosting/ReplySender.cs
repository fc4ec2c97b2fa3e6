namespace MainWp.Emulator.Hosting;

/// <summary>Puts a reply on the wire, as whole and as fast as it is to come.</summary>
internal static class ReplySender
{
    private const int Pieces = 10;

    /// <summary>Gives back the status that was sent; 0 for a connection that was cut before one.</summary>
    public static async Task<int> SendAsync(HttpContext context, Reply reply)
    {
        var stop = context.RequestAborted;
        if (reply.Delivery == Delivery.None)
        {
            context.Abort();
            return 0;
        }

        if (reply.Delivery != Delivery.InPieces && reply.Delay > TimeSpan.Zero)
            await Task.Delay(reply.Delay, stop);
        context.Response.StatusCode = reply.Status;
        context.Response.ContentType = reply.ContentType;
        foreach (var (name, value) in reply.Headers)
            context.Response.Headers[name] = value;
        var body = context.Response.Body;
        switch (reply.Delivery)
        {
            case Delivery.Half:
                context.Response.ContentLength = reply.Body.Length;
                await body.WriteAsync(reply.Body.AsMemory(0, reply.Body.Length / 2), stop);
                await body.FlushAsync(stop);
                context.Abort();
                break;
            case Delivery.InPieces:
                foreach (var piece in reply.Body.Chunk(Math.Max(1, (reply.Body.Length + Pieces - 1) / Pieces)))
                {
                    await body.WriteAsync(piece, stop);
                    await body.FlushAsync(stop);
                    await Task.Delay(reply.Delay / Pieces, stop);
                }

                break;
            case var _ when !HttpMethods.IsHead(context.Request.Method) && reply.Body.Length > 0:
                await body.WriteAsync(reply.Body, stop);
                break;
        }

        return reply.Status;
    }
}
