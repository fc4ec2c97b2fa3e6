using MainWp.Http;

namespace MainWp;

/// <summary>Makes keys of the rows that a dashboard lists.</summary>
internal static class ApiKeyRows
{
    private const ApiKeyPermission Both = ApiKeyPermission.Read | ApiKeyPermission.Write;

    /// <summary>One object per key: the old and the new row of a key carry the same last seven digits.</summary>
    // docs/quirks.md, 30.
    public static IReadOnlyList<ApiKey> Merge(IReadOnlyList<ApiKey> rows, Connection connection)
    {
        foreach (var row in rows)
        {
            row.LegacyId = row.Versions == ApiKeyVersion.V1 ? row.Id : null;
            row.LastAccess = connection.Facts.FromLocal(row.LastAccessText)?.LocalDateTime;
            row.IsCurrent = row.TruncatedKey.Length > 0 && connection.SendsKey(row.TruncatedKey);
        }
        var titles = Dictionary(rows);
        foreach (var row in rows)
            row.Permission = PermissionOf(row, titles);
        var keys = rows.ToList();
        foreach (var old in rows.Where(row => row.Versions == ApiKeyVersion.V1 && row.TruncatedKey.Length > 0))
        {
            if (keys.FirstOrDefault(key => key.LegacyId is null && key.TruncatedKey == old.TruncatedKey) is not { } twin)
                continue;
            twin.LegacyId = old.Id;
            twin.Versions |= old.Versions;
            twin.Permission |= old.Permission;
            twin.IsActive |= old.IsActive;
            keys.Remove(old);
        }
        return keys;
    }

    // The titles are translated. Three things tell them apart in any language: a new row with two has Read first, the session's own key
    // has Read since it could list, and two are both. An old row has them in whatever order somebody once chose.
    private static Dictionary<string, ApiKeyPermission> Dictionary(IReadOnlyList<ApiKey> rows)
    {
        var titles = new Dictionary<string, ApiKeyPermission>(StringComparer.OrdinalIgnoreCase) { ["Read"] = ApiKeyPermission.Read, ["Write & Delete"] = ApiKeyPermission.Write };
        foreach (var row in rows.Where(row => row.Versions == ApiKeyVersion.V2))
        {
            var given = row.PermissionTitles;
            if (given.Count == 2 || (given.Count == 1 && row.IsCurrent))
                titles[given[0]] = ApiKeyPermission.Read;
            if (given.Count == 2)
                titles[given[1]] = ApiKeyPermission.Write;
        }
        return titles;
    }

    private static ApiKeyPermission PermissionOf(ApiKey row, Dictionary<string, ApiKeyPermission> titles)
    {
        var given = row.PermissionTitles.Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        if (given.Count == 2)
            return Both;
        return given.Count == 1 && titles.TryGetValue(given[0], out var permission) ? permission : ApiKeyPermission.Unknown;
    }
}
