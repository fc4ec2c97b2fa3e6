using System.Text.Json.Serialization;

namespace MainWp;

/// <summary>The base of every object of the Wp Admin API: the service that it is from, and the fields that this version does not know.</summary>
public abstract class WpAdminObject : ServiceObject
{
    /// <summary>The service that this object belongs to. Commands act on the object only through a session with that service.</summary>
    [JsonIgnore]
    public Uri? Service { get; internal set; }

    internal sealed override void Stamp(Uri address) => Service = address;
}
