namespace MainWp.Emulator.WordPress;

/// <summary>The method lists under which WordPress plugins register routes.</summary>
internal static class Verbs
{
    public static readonly string[] Read = ["GET"];
    public static readonly string[] Create = ["POST"];
    public static readonly string[] Write = ["POST", "PUT", "PATCH"];
    public static readonly string[] Edit = ["PUT", "PATCH"];
    public static readonly string[] Remove = ["DELETE"];
    public static readonly string[] Every = ["GET", "POST", "PUT", "PATCH", "DELETE"];
}
