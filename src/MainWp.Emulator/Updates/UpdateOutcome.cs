using MainWp.Emulator.Sites;

namespace MainWp.Emulator.Updates;

/// <summary>What came of one update.</summary>
internal sealed record UpdateOutcome(Site Site, PendingUpdate Update, string? Error)
{
    public bool Succeeded => Error is null;
}
