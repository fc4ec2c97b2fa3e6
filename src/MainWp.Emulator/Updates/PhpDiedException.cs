namespace MainWp.Emulator.Updates;

/// <summary>PHP has died in the middle of a request: what is done is done, and there is no answer.</summary>
internal sealed class PhpDiedException : Exception;
