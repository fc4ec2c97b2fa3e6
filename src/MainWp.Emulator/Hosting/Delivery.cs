namespace MainWp.Emulator.Hosting;

/// <summary>How a reply goes over the wire.</summary>
internal enum Delivery
{
    Whole,

    /// <summary>The connection ends before the first byte.</summary>
    None,

    /// <summary>The connection ends in the middle of the body.</summary>
    Half,

    /// <summary>The body comes in small pieces.</summary>
    InPieces,
}
