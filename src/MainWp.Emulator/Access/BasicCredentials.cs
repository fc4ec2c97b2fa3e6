using System.Text;

namespace MainWp.Emulator.Access;

/// <summary>User and password of an Authorization: Basic header.</summary>
internal sealed record BasicCredentials(string User, string Password)
{
    public static BasicCredentials? Read(string header)
    {
        if (!header.StartsWith("Basic ", StringComparison.OrdinalIgnoreCase))
            return null;

        var buffer = new byte[header.Length];
        if (!Convert.TryFromBase64String(header[6..].Trim(), buffer, out var length))
            return null;

        var text = Encoding.UTF8.GetString(buffer, 0, length);
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        return colon < 0 ? null : new BasicCredentials(text[..colon], text[(colon + 1)..]);
    }
}
