using System.Text.Json.Serialization;
using MainWp.Json;

namespace MainWp;

/// <summary>What is to be different about a key; what is null is not sent.</summary>
internal sealed class ApiKeyPatch
{
    /// <summary>The column's width: the server refuses more without a reason.</summary>
    public const int LongestDescription = 200;

    [JsonPropertyName("active")]
    public bool? IsActive { get; set; }

    [JsonConverter(typeof(DoubledSlashConverter))]
    public string? Description { get; set; }

    [JsonIgnore]
    public ApiKeyPermission? Permission { get; set; }

    [JsonInclude]
    [JsonPropertyName("permissions")]
    internal string? PermissionText => Permission is { } permission ? TextOf(permission) : null;

    /// <summary>A permission in the words of keys.add and keys.edit.</summary>
    /// <exception cref="MainWpException">InvalidArgument, where it is none that a key can be given.</exception>
    public static string TextOf(ApiKeyPermission permission) => permission switch
    {
        ApiKeyPermission.Read => "read",
        ApiKeyPermission.Write => "write",
        ApiKeyPermission.Read | ApiKeyPermission.Write => "read,write",
        _ => throw new MainWpException(ErrorKind.InvalidArgument, Messages.NotAPermission(permission)) { Resource = Resource.ApiKey },
    };

    /// <summary>Refuses a description that the server would refuse or drop.</summary>
    /// <exception cref="MainWpException">InvalidArgument.</exception>
    public static void CheckLength(string? description)
    {
        if (description?.Length > LongestDescription)
            throw new MainWpException(ErrorKind.InvalidArgument, Messages.DescriptionTooLong(description.Length, LongestDescription)) { Resource = Resource.ApiKey };
    }

    /// <summary>Refuses a change that is none, or that the server would pass over in silence.</summary>
    /// <exception cref="MainWpException">InvalidArgument.</exception>
    // docs/quirks.md, 24.
    public void Check()
    {
        if (IsActive is null && Description is null && Permission is null)
            throw new MainWpException(ErrorKind.InvalidArgument, Messages.NothingToChange) { Resource = Resource.ApiKey };
        if (Description is not null && Description.Trim() is "" or "0")
            throw new MainWpException(ErrorKind.InvalidArgument, Messages.DescriptionNotCleared(Description)) { Resource = Resource.ApiKey };
        CheckLength(Description);
        _ = PermissionText;
    }

    /// <summary>Whether a session with this key could do less afterwards.</summary>
    public bool LocksOut(ApiKey key) =>
        key.IsCurrent && (IsActive == false || Permission is not (null or (ApiKeyPermission.Read | ApiKeyPermission.Write)));

    /// <summary>Makes the change to an object, for a session that can no longer ask the server.</summary>
    public void ApplyTo(ApiKey key)
    {
        key.IsActive = IsActive ?? key.IsActive;
        key.Description = Description ?? key.Description;
        key.Permission = Permission ?? key.Permission;
    }
}
