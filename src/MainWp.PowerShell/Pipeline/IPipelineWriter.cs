namespace MainWp.PowerShell.Pipeline;

/// <summary>Everything that a running command may write. Implemented for PowerShell, for the console tour and for tests.</summary>
internal interface IPipelineWriter
{
    void Write(object item);

    void WriteError(CommandError error);

    /// <summary>Errors that wait until the results before them are written.</summary>
    HeldErrors Held { get; }

    /// <summary>Says something after Ctrl+C, when nothing else can be written.</summary>
    void WriteLast(string message);

    void WriteWarning(string message);

    void WriteVerbose(string message);

    void WriteProgress(Progress progress);

    /// <summary>True if a person sees the text of ShouldProcess, because it asks or -WhatIf is in effect. Then names are worth a request.</summary>
    bool ShowsChanges { get; }

    bool ShouldProcess(string target, string action);
}
