namespace MainWp.Emulator.Updates;

/// <summary>PHP has failed in the middle of a request. The work so far is done, and there is no answer.</summary>
internal sealed class PhpDiedException : Exception;
