using System.Net;
using System.Text;

namespace MainWp.Tests.Properties;

/// <summary>Whatever a server may answer.</summary>
public sealed record AnyAnswer(HttpStatusCode Status, string ContentType, string RetryAfter, string Location, byte[] Body)
{
    /// <inheritdoc/>
    public override string ToString() => $"{(int)Status} [{ContentType}] [{RetryAfter}] [{Location}] {Convert.ToHexString(Body)} {Encoding.UTF8.GetString(Body)}";

    internal HttpResponseMessage ToResponse()
    {
        var response = new HttpResponseMessage(Status) { Content = new ByteArrayContent(Body) };
        response.Content.Headers.TryAddWithoutValidation("Content-Type", ContentType);
        if (RetryAfter.Length > 0)
            response.Headers.TryAddWithoutValidation("Retry-After", RetryAfter);
        if (Location.Length > 0)
            response.Headers.TryAddWithoutValidation("Location", Location);
        return response;
    }
}
