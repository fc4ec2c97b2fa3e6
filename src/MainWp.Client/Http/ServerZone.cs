using System.Collections.Concurrent;

namespace MainWp.Http;

/// <summary>Finds the time zone that a server names, whatever this machine calls it: by its own name, by an older or newer one, or by the one of Windows.</summary>
internal static class ServerZone
{
    private static readonly ConcurrentDictionary<string, TimeZoneInfo?> Known = new(StringComparer.Ordinal);

    /// <summary>The zone of that IANA name; null where this machine has no data on it.</summary>
    public static TimeZoneInfo? Find(string name) => Known.GetOrAdd(name, zone => Find(zone, TimeZoneInfo.FindSystemTimeZoneById));

    /// <summary>The zone as a machine finds it.</summary>
    /// <param name="name">The IANA name.</param>
    /// <param name="lookUp">Finds a zone by the name that the machine gives it, or throws.</param>
    public static TimeZoneInfo? Find(string name, Func<string, TimeZoneInfo> lookUp)
    {
        var names = ZoneNames.Of(name);
        foreach (var known in names)
        {
            try
            {
                return lookUp(known);
            }
            catch (Exception e) when (e is TimeZoneNotFoundException or InvalidTimeZoneException or System.Security.SecurityException)
            {
                // The machine may know another of the names.
            }
        }
        return null;
    }
}
