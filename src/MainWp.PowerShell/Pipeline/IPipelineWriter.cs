namespace MainWp.PowerShell.Pipeline;

/// <summary>All that a running command may say. Implemented for PowerShell, for the console tour and for tests.</summary>
internal interface IPipelineWriter
{
    void Write(object item);

    void WriteError(CommandError error);

    void WriteWarning(string message);

    void WriteVerbose(string message);

    void WriteProgress(Progress progress);

    bool ShouldProcess(string target, string action);
}
