namespace MainWp.Http;

/// <summary>What is put into the address of a message that is made already.</summary>
internal static class MessageQuery
{
    /// <summary>Sends a read as POST. WordPress takes the method that is meant from the address.</summary>
    public static void SendAsPost(HttpRequestMessage message)
    {
        Add(message, $"_method={message.Method}");
        message.Method = HttpMethod.Post;
        message.Content ??= SentContent.OfNothing(HttpMethod.Post);
    }

    /// <summary>Adds pairs that are ready to be sent.</summary>
    public static void Add(HttpRequestMessage message, string pairs)
    {
        var address = new UriBuilder(message.RequestUri!);
        address.Query = address.Query.Length > 1 ? $"{address.Query.Substring(1)}&{pairs}" : pairs;
        message.RequestUri = address.Uri;
    }
}
