using System.Xml;

namespace MainWp.Reports;

/// <summary>
/// A picture for the head of a report. Its type is read from its content, not from its name. An SVG is shown as an image, so browsers run
/// none of its scripts and load nothing for it.
/// </summary>
internal sealed class ReportLogo
{
    /// <summary>The most that is embedded, in bytes.</summary>
    public const int MostBytes = 512 * 1024;

    private ReportLogo(string mediaType, byte[] bytes) => DataUri = $"data:{mediaType};base64,{Convert.ToBase64String(bytes)}";

    /// <summary>The whole picture as a data: address.</summary>
    public string DataUri { get; }

    /// <summary>The picture of a file.</summary>
    /// <exception cref="MainWpException">FileUnusable: the file was not found, is too large, or is not a PNG, JPEG, GIF, WebP or
    /// SVG.</exception>
    public static ReportLogo Read(string path)
    {
        try
        {
            if (new FileInfo(path) is { Exists: true, Length: > MostBytes } file)
                throw Unusable(path, Messages.LogoTooLarge(file.Length / 1024, MostBytes / 1024));
            var bytes = File.ReadAllBytes(path);
            return new ReportLogo(MediaTypeOf(bytes) ?? throw Unusable(path, Messages.NotAPicture), bytes);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or NotSupportedException or ArgumentException)
        {
            throw Unusable(path, e.Message, e);
        }
    }

    private static string? MediaTypeOf(byte[] bytes)
    {
        if (Has(0, 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'))
            return "image/png";
        if (Has(0, 0xFF, 0xD8, 0xFF))
            return "image/jpeg";
        if (Has(0, 'G', 'I', 'F', '8'))
            return "image/gif";
        if (Has(0, 'R', 'I', 'F', 'F') && Has(8, 'W', 'E', 'B', 'P'))
            return "image/webp";
        return IsSvg(bytes) ? "image/svg+xml" : null;

        bool Has(int at, params int[] signature) => bytes.Skip(at).Take(signature.Length).Select(value => (int)value).SequenceEqual(signature);
    }

    // There is no resolver, so nothing is fetched, and a document type with its entities is skipped.
    private static bool IsSvg(byte[] bytes)
    {
        try
        {
            using var reader = XmlReader.Create(new MemoryStream(bytes), new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null });
            if (reader.MoveToContent() != XmlNodeType.Element || reader is not { LocalName: "svg", NamespaceURI: "http://www.w3.org/2000/svg" })
                return false;
            while (reader.Read())
            {
            }
            return true;
        }
        catch (XmlException)
        {
            return false;
        }
    }

    private static MainWpException Unusable(string path, string reason, Exception? inner = null) =>
        new(ErrorKind.FileUnusable, Messages.LogoUnusable(path, reason.TrimEnd('.')), inner);
}
