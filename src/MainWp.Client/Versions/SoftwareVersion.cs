using System.ComponentModel;
using System.Globalization;

namespace MainWp;

/// <summary>
/// A version of WordPress, PHP, a plugin or a theme. Compared with another version or with text, it follows PHP's version_compare as
/// WordPress does: 1.23.9 is below 1.23.10, and 7.1-RC2 is below 7.1. Sorting and grouping use an order that agrees with it.
/// </summary>
// ConvertTo-Json writes only a few types as text, and any other object with all its properties. Uri is the only one of those types that a
// class can derive from. Nothing else of Uri is used.
[TypeConverter(typeof(SoftwareVersionTypeConverter))]
public sealed class SoftwareVersion : Uri, IComparable<SoftwareVersion>, IComparable, IEquatable<SoftwareVersion>
{
    private readonly string _text;
    private readonly bool _isTyped;
    private VersionKey? _key;

    /// <summary>Makes a version of its text, or of an object that reads as one.</summary>
    // PowerShell uses this constructor for what Import-Clixml and Receive-Job return.
    public SoftwareVersion(object version)
        : this(Convert.ToString(version, CultureInfo.InvariantCulture) ?? "", isTyped: false)
    {
    }

    /// <summary>A version that PowerShell made of the text on the other side of a comparison.</summary>
    internal SoftwareVersion(string version, bool isTyped)
        : base(IsPlain(version) || TryCreate(version, UriKind.Relative, out _) ? version : EscapeDataString(version), UriKind.Relative) =>
        (_text, _isTyped) = (version, isTyped);

    private VersionKey Key => _key ??= new VersionKey(_text);

    /// <summary>Compares two versions as PHP's version_compare does.</summary>
    /// <returns>-1 where the left version is older, 1 where it is newer, 0 where both are equal. A missing version is older than any other.</returns>
    public static int Compare(string? left, string? right) => VersionComparison.Compare(left, right);

    /// <summary>Compares two versions as PHP's version_compare does.</summary>
    /// <returns>-1 where the left version is older, 1 where it is newer, 0 where both are equal. A missing version is older than any other.</returns>
    public static int Compare(SoftwareVersion? left, SoftwareVersion? right) => Compare(left?._text, right?._text);

    /// <summary>Whether both are the same version.</summary>
    public static bool operator ==(SoftwareVersion? left, SoftwareVersion? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether they are different versions.</summary>
    public static bool operator !=(SoftwareVersion? left, SoftwareVersion? right) => !(left == right);

    /// <summary>Whether the left version is older.</summary>
    public static bool operator <(SoftwareVersion? left, SoftwareVersion? right) => Compare(left, right) < 0;

    /// <summary>Whether the left version is newer.</summary>
    public static bool operator >(SoftwareVersion? left, SoftwareVersion? right) => Compare(left, right) > 0;

    /// <summary>Whether the left version is older, or both are equal.</summary>
    public static bool operator <=(SoftwareVersion? left, SoftwareVersion? right) => Compare(left, right) <= 0;

    /// <summary>Whether the left version is newer, or both are equal.</summary>
    public static bool operator >=(SoftwareVersion? left, SoftwareVersion? right) => Compare(left, right) >= 0;

    /// <summary>Compares this version with another as PHP's version_compare does.</summary>
    public int CompareTo(SoftwareVersion? other) => other is null ? 1 : Compare(this, other);

    /// <summary>Compares this version with a text as PHP's version_compare does, and puts it in order with other versions.</summary>
    // PowerShell calls this for -lt and -gt with a text, which it converts to a version first, and for Sort-Object and Group-Object. For
    // -lt with two versions it calls the method above.
    public int CompareTo(object? obj) => obj switch
    {
        null => 1,
        string text => Compare(_text, text),
        SoftwareVersion other => _isTyped || other._isTyped ? Compare(this, other) : Key.CompareTo(other.Key),
        _ => throw new ArgumentException(Messages.NotAVersion(obj), nameof(obj)),
    };

    /// <summary>Whether the other is the same version, such as 1.9 and 1.09.</summary>
    public bool Equals(SoftwareVersion? other) => other is not null && Key.Equals(other.Key);

    /// <summary>Whether the other is the same version, such as 1.9 and 1.09.</summary>
    // PowerShell's -eq passes the text as it was typed.
    public override bool Equals(object? comparand) => comparand is string text ? Compare(_text, text) == 0 : Equals(comparand as SoftwareVersion);

    /// <inheritdoc/>
    public override int GetHashCode() => Key.GetHashCode();

    /// <summary>The version as the site reported it.</summary>
    public override string ToString() => _text;

    // Nearly all are, and are a relative address as they stand.
    private static bool IsPlain(string version)
    {
        foreach (var letter in version)
        {
            if (letter is not ((>= '0' and <= '9') or (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or '.' or '-'))
                return false;
        }
        return true;
    }

    /// <summary>The order of sorting; no version comes first.</summary>
    internal static IComparer<SoftwareVersion?> Order { get; } = Comparer<SoftwareVersion?>.Create((left, right) => left is null ? (right is null ? 0 : -1) : left.CompareTo((object?)right));

    /// <summary>Whether a text is a version that can be compared: one with a digit in it.</summary>
    internal static bool IsReadable(string? version) => version?.Any(letter => letter is >= '0' and <= '9') == true;

    /// <summary>The version of a text; null where there is none.</summary>
    internal static SoftwareVersion? Of(string? version) => string.IsNullOrEmpty(version) ? null : new SoftwareVersion(version!);
}
