namespace MainWp.Emulator.Sites;

/// <summary>How a child site takes a call from the dashboard.</summary>
internal enum Connection
{
    Answering,
    Refusing,
    Unreachable,
}
