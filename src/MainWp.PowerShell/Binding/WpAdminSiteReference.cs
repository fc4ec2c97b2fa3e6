using System.Text.RegularExpressions;

namespace MainWp.PowerShell.Binding;

/// <summary>Names a site of the Wp Admin API by id or by object, which knows its service.</summary>
public sealed class WpAdminSiteReference : Reference
{
    private static readonly Regex Form = new("^[A-Za-z0-9_:~-][A-Za-z0-9_.:~-]*$", RegexOptions.CultureInvariant);

    /// <summary>By id or object.</summary>
    public WpAdminSiteReference(object value)
        : base(NamedThing.Of(value, Namings.WpAdminSite), Namings.WpAdminSite)
    {
    }

    /// <summary>The service of the object that was given; null for a bare id.</summary>
    internal Uri? Service => Dashboard;

    /// <summary>The id.</summary>
    /// <exception cref="MainWpException">InvalidArgument, for what would lead to another route.</exception>
    internal string Id => Form.IsMatch(Text)
        ? Text
        : throw new MainWpException(ErrorKind.InvalidArgument, Messages.WpAdminIdNotValid(Text)) { Resource = Resource.Site };

    /// <inheritdoc/>
    public override string ToString() => Text;

    private string Text => Thing!.Id?.Trim() ?? "";
}
