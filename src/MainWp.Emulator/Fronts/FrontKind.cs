namespace MainWp.Emulator.Fronts;

/// <summary>A kind of front as the table lists it.</summary>
/// <param name="Word">The word on the command line.</param>
/// <param name="Values">The values that may follow the word; the first is the default. Empty for none.</param>
/// <param name="Summary">What it does, for the documentation.</param>
/// <param name="Make">Makes one from its value, which is never empty where Values is not; null when the value is not valid.</param>
internal sealed record FrontKind(string Word, string Values, string Summary, Func<string, Front?> Make)
{
    public string Default => Values.Split(", ")[0];
}
