using System.Globalization;

namespace MainWp;

/// <summary>A site's front page as it was seen from here.</summary>
public sealed class PageLook
{
    /// <summary>The HTTP status; 0 where nothing answered.</summary>
    public int Status { get; internal set; }

    /// <summary>The address that answered in the end, without its query.</summary>
    public Uri? Url { get; internal set; }

    /// <summary>The length of the page, in bytes. Only the first 1 MB is read.</summary>
    public int Length { get; internal set; }

    /// <summary>The time to the first byte, in milliseconds.</summary>
    public int FirstByteMs { get; internal set; }

    /// <summary>The title of the page; empty where it has none.</summary>
    public string? Title { get; internal set; }

    /// <summary>Whether it is WordPress's error page, after a fatal error or without its database.</summary>
    public bool IsErrorPage { get; internal set; }

    /// <summary>Whether there is nothing on the page.</summary>
    public bool IsBlank { get; internal set; }

    /// <summary>Why there is no page; empty where there is one.</summary>
    public string? Failure { get; internal set; }

    /// <summary>Whether a visitor gets a page.</summary>
    internal bool IsUp => Status is >= 200 and < 400 && !IsErrorPage && !IsBlank && Failure is null;

    /// <summary>The median of several looks, because one slow answer or one error alone proves nothing.</summary>
    internal static PageLook? Middle(IReadOnlyCollection<PageLook> looks)
    {
        var sorted = looks.OrderBy(look => look.IsUp ? 0 : 1).ThenBy(look => look.FirstByteMs).ToList();
        return sorted.Count == 0 ? null : sorted[(sorted.Count - 1) / 2];
    }

    /// <inheritdoc/>
    public override string ToString() => Failure ?? string.Format(CultureInfo.InvariantCulture, "HTTP {0}, {1} bytes, {2} ms", Status, Length, FirstByteMs);
}
