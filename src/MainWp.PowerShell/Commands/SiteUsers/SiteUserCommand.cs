using System.ComponentModel;
using System.Management.Automation;
using MainWp.PowerShell.Binding;

namespace MainWp.PowerShell.Commands;

/// <summary>What is said of a user of a site who is made or changed.</summary>
/// <typeparam name="T">What names an item.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class SiteUserCommand<T> : SiteEntryCommand<T>
    where T : Reference
{
    internal SiteUserPatch Change { get; } = new();

    /// <summary>The email address.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public virtual string? Email
    {
        get => Change.Email;
        set => Change.Email = value;
    }

    /// <summary>The password, as SecureString or string.</summary>
    [Parameter]
    [ValidateNotNull]
    [ValidateSecret]
    public Secret? Password
    {
        get => null;
        set => Change.Password = value?.Reveal();
    }

    /// <summary>The role.</summary>
    [Parameter]
    public SiteUserRole? Role
    {
        get => Change.Role;
        set => Change.Role = value;
    }

    /// <summary>The first name.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? FirstName
    {
        get => Change.FirstName;
        set => Change.FirstName = value;
    }

    /// <summary>The last name.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? LastName
    {
        get => Change.LastName;
        set => Change.LastName = value;
    }

    /// <summary>The website of the user.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? Website
    {
        get => Change.Website;
        set => Change.Website = value;
    }
}
