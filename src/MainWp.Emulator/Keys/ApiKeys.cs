using System.Security.Cryptography;

namespace MainWp.Emulator.Keys;

/// <summary>The keys of a dashboard, in the order in which they were made.</summary>
internal sealed class ApiKeys
{
    private readonly List<ApiKey> _keys = [];
    private int _lastId;

    public IReadOnlyList<ApiKey> All => _keys;

    /// <summary>Old rows first, then the newest of the new ones.</summary>
    public IEnumerable<ApiKey> Listed() =>
        _keys.Where(key => key.Version == 1).Concat(_keys.Where(key => key.Version == 2).OrderByDescending(key => key.Id));

    public ApiKey? FindVersion2(string consumerKey) =>
        _keys.FirstOrDefault(key => key.Version == 2 && key.ConsumerKey == consumerKey);

    public ApiKey? Find(string identifier) =>
        _keys.FirstOrDefault(key => key.Identifier == identifier);

    public ApiKey Add(KeyScope scope, string description, bool active = true, int userId = 1, bool plainSecret = false)
    {
        var key = new ApiKey
        {
            Id = ++_lastId,
            UserId = userId,
            Scope = scope,
            Description = description,
            IsActive = active,
            ConsumerKey = RandomNumberGenerator.GetHexString(40, lowercase: true),
            ConsumerSecret = RandomNumberGenerator.GetHexString(40, lowercase: true),
            HasPlainSecret = plainSecret,
        };
        _keys.Add(key);
        return key;
    }

    /// <summary>Adds a row for the old interface, for a key of its own or one that has a new row too.</summary>
    public ApiKey AddVersion1(KeyScope scope, string description, ApiKey? twin = null)
    {
        var key = new ApiKey
        {
            Version = 1,
            Scope = scope,
            Description = description,
            ConsumerKey = twin?.ConsumerKey ?? RandomNumberGenerator.GetHexString(40, lowercase: true),
            ConsumerSecret = twin?.ConsumerSecret ?? RandomNumberGenerator.GetHexString(40, lowercase: true),
        };
        _keys.Add(key);
        return key;
    }

    public void Remove(ApiKey key) => _keys.Remove(key);
}
