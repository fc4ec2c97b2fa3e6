namespace MainWp;

/// <summary>The person to talk to at a client.</summary>
/// <param name="Id">The dashboard's number for the contact.</param>
/// <param name="Name">The person's name.</param>
// The route sites.client.
public sealed record ClientContact(int Id, string? Name)
{
    /// <summary>E-mail address.</summary>
    public string? Email { get; internal set; }

    /// <summary>Phone number.</summary>
    public string? Phone { get; internal set; }

    /// <summary>What the person does at the client.</summary>
    public string? Role { get; internal set; }

    /// <summary>The person's picture, as the dashboard stores it.</summary>
    public string? Image { get; internal set; }

    /// <summary>The icon chosen in the dashboard, as it stores it.</summary>
    public string? IconInfo { get; internal set; }

    /// <summary>Facebook page.</summary>
    public string? Facebook { get; internal set; }

    /// <summary>Twitter account.</summary>
    public string? Twitter { get; internal set; }

    /// <summary>Instagram account.</summary>
    public string? Instagram { get; internal set; }

    /// <summary>LinkedIn page.</summary>
    public string? LinkedIn { get; internal set; }

    /// <inheritdoc/>
    public override string ToString() => Name ?? $"contact {Id}";
}
